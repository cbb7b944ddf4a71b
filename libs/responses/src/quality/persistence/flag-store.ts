import type { Transaction } from '@hailong/database';
import { SHEET_RELATION } from '@hailong/questionnaires';

/** Result of examining a response: the examined bits that its flags must have. */
export interface Finding {
  readonly responseId: string;
  readonly found: number;
}

/** Number of responses that had these flags and have those now. */
export interface FlagChange {
  readonly before: number;
  readonly after: number;
  readonly responses: number;
}

const CELL = ['round_id', 'questionnaire_id', 'respondent_group', 'channel', 'field', 'procedure_group'].join(
  ', ',
);
const KEY = `agency_id, ${CELL}, tally_class`;
const keyOf = (alias: string) => KEY.replace(/\w+/g, `${alias}.$&`);
const AFTER = '(r.flags & ~$4::int) | w.found';
/** A form that was set aside on arrival is in no figure for good, so it gets no sign. */
const IN_QUESTION = `(r.valid or not exists (select from hailong.response_detail d
  where d.agency_id = $1 and d.response_id = r.response_id and d.set_aside is not null))`;

/*
 * Inserts empty tallies of the classes that responses are about to move to, in a transaction of its own: a lock on a new tally
 * that waits for a response would reverse the order response → tally.
 */
const MAKE_ROOM = `
insert into hailong.tally (${KEY}, responses, counts)
select distinct r.agency_id, r.${CELL.replaceAll(', ', ', r.')},
  (case when ${AFTER} = 0 then 0 else 2 end + r.surplus::int)::smallint, 0, array_fill(0, array[q.sheet_size])
from unnest($2::uuid[], $3::int[]) as w(response_id, found)
join hailong.survey_response r using (response_id) join ${SHEET_RELATION} q using (questionnaire_id)
where r.agency_id = $1 and (r.flags = 0) <> (${AFTER} = 0) and ${IN_QUESTION}
order by 1, 2, 3, 4, 5, 6, 7, 8
on conflict do nothing`;

/*
 * Changes the flags of responses and both tallies of each move in one statement; an invalid response moves as invalid.
 * Everything is taken from the locked row, not from an earlier read. Responses are locked before tallies and both in
 * the order of their keys, as the intake and the re-valuation do.
 */
const MOVE = `
with before as (
  select r.*, ${AFTER} as after
  from unnest($2::uuid[], $3::int[]) as w(response_id, found) join hailong.survey_response r using (response_id)
  where r.agency_id = $1 and r.flags <> (${AFTER}) and ${IN_QUESTION}
  order by r.response_id for update of r
), changed as (
  update hailong.survey_response r set flags = b.after from before b
  where r.agency_id = $1 and r.response_id = b.response_id
  returning r.response_id
), moved as (
  select agency_id, ${CELL}, surplus, flags = 0 as clean, valid, answers, valid and form_class = 1 as seen,
    count(*)::int as n
  from before where (flags = 0) <> (after = 0) group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
), ends as (
  select m.*, (e.tally_class + m.surplus::int)::smallint as tally_class, e.sign * m.n as signed
  from moved m, lateral (values (case when m.clean then 0 else 2 end, -1), (case when m.clean then 2 else 0 end, 1)) e(tally_class, sign)
), sums as (
  select ${KEY}, coalesce(sum(signed) filter (where valid), 0)::int as responses,
    coalesce(sum(signed) filter (where not valid), 0)::int as invalid, coalesce(sum(signed) filter (where seen), 0)::int as seen
  from ends group by ${KEY}
), slots as (
  select ${keyOf('e')}, u.i, sum(u.n * e.signed)::int as n
  from ends e join ${SHEET_RELATION} q on q.questionnaire_id = e.questionnaire_id,
    lateral unnest(hailong.sheet_counts(e.answers, q.sheet_offsets, q.sheet_size, 1)) with ordinality as u(n, i)
  where e.valid group by ${keyOf('e')}, u.i
), vectors as (
  select ${KEY}, array_agg(n order by i) as counts from slots group by ${KEY}
), locked as (
  select ${keyOf('t')} from hailong.tally t join sums using (${KEY}) where t.agency_id = $1
  order by ${keyOf('t')} for update of t
), counted as (
  update hailong.tally t
  set responses = t.responses + s.responses, invalid = t.invalid + s.invalid, seen = t.seen + s.seen,
    counts = array(select u.x + coalesce(u.y, 0) from unnest(t.counts, s.counts) as u(x, y))
  from (select * from locked join sums using (${KEY}) left join vectors using (${KEY})) s
  where t.agency_id = $1 and (${keyOf('t')}) = (${keyOf('s')})
  returning t.tally_class
)
select (select count(*) from changed) as changed,
  (select count(*) from sums) = (select count(*) from counted) as complete,
  (select coalesce(jsonb_agg(g), '[]') from (
    select flags as before, after, count(*) as responses from before group by 1, 2 order by 1, 2) g) as changes`;

/** Call, and commit, before {@link moveResponses}. */
export async function makeRoom(
  tx: Transaction,
  agencyId: number,
  findings: readonly Finding[],
  examined: number,
): Promise<void> {
  await tx.query(MAKE_ROOM, parametersOf(agencyId, findings, examined));
}

/**
 * Gives the responses the flags that were found, and moves them to the tallies where they belong then. Bits outside
 * `examined` stay as they are. Undefined when a tally is not there, because the response changed meanwhile: nothing may
 * be committed; make room and try again.
 */
export async function moveResponses(
  tx: Transaction,
  agencyId: number,
  findings: readonly Finding[],
  examined: number,
): Promise<readonly FlagChange[] | undefined> {
  const [row] = await tx.query<{ complete: boolean; changes: FlagChange[] }>(
    MOVE,
    parametersOf(agencyId, findings, examined),
  );
  return row?.complete ? row.changes : undefined;
}

function parametersOf(agencyId: number, findings: readonly Finding[], examined: number): unknown[] {
  return [
    agencyId,
    findings.map(({ responseId }) => responseId),
    findings.map(({ found }) => found),
    examined,
  ];
}
