import type { Transaction } from '@hailong/database';

/** One number of a tally that is not what the stored responses add up to. */
export interface TallyDifference {
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly group: number;
  readonly channel: number;
  /** Positions in the lists of the round, from 1; 0: not said. */
  readonly field: number;
  readonly procedureGroup: number;
  /** See pileOf. */
  readonly pile: number;
  /** `responses`, `invalid`, `orphans`, or `slot N` of the vector of counts. */
  readonly what: string;
  readonly tallied: number;
  readonly recounted: number;
}

const CELL = 'round_id, questionnaire_id, respondent_group, channel, field, procedure_group, pile';
const cellOf = (alias: string) => CELL.replace(/\w+/g, `${alias}.$&`);

/*
 * Counts the answer sheets again in the database, independently of the arithmetic of the intake, and compares with the
 * tallies in the same snapshot. Equal sheets are counted once.
 */
const RECOUNT = `
with answered as (
  select round_id, questionnaire_id, respondent_group, channel, field, procedure_group,
    case when surplus then 1 else 0 end + case when flags <> 0 then 2 else 0 end as pile, valid, answers, count(*)::int as n
  from hailong.survey_response where agency_id = $1 group by 1, 2, 3, 4, 5, 6, 7, 8, 9
), known as (
  select a.*, q.sheet_offsets from answered a join hailong.questionnaire q using (questionnaire_id)
  where length(a.answers) = cardinality(q.sheet_offsets)
), sums as (
  select ${CELL}, w.what, w.n from (
    select ${CELL}, coalesce(sum(n) filter (where valid), 0) as valid,
      coalesce(sum(n) filter (where not valid), 0) as invalid
    from answered group by ${CELL}
  ) s, lateral (values ('responses', s.valid), ('invalid', s.invalid)) as w(what, n)
), slots as (
  select ${cellOf('k')},
    'slot ' || (k.sheet_offsets[p.i] + strpos('-.0123456789abcdefghijklmnopqrstuvwxyz', p.c) - 1) as what, sum(k.n) as n
  from known k, lateral unnest(string_to_array(k.answers, null)) with ordinality as p(c, i)
  where k.valid group by ${cellOf('k')}, 8
), orphans as (
  select ${cellOf('a')}, 'orphans' as what, sum(a.n) as n from answered a
  where not exists (select from known k where (k.round_id, k.questionnaire_id, k.answers) = (a.round_id, a.questionnaire_id, a.answers))
    or not exists (select from hailong.survey_round r where r.round_id = a.round_id)
  group by ${cellOf('a')}
), recounted as (
  select * from sums union all select * from slots union all select * from orphans
), tallied as (
  select ${CELL}, w.what, sum(w.n) as n
  from hailong.tally t, lateral (
    select 'responses' as what, t.responses as n union all select 'invalid', t.invalid
    union all select 'slot ' || (u.i - 1), u.n from unnest(t.counts) with ordinality as u(n, i)
  ) as w where t.agency_id = $1 group by ${CELL}, w.what
)
select round_id as "roundId", questionnaire_id as "questionnaireId", respondent_group as "group", channel, field,
  procedure_group as "procedureGroup", pile, what,
  coalesce(tallied.n, 0)::int as tallied, coalesce(recounted.n, 0)::int as recounted
from tallied full join recounted using (${CELL}, what)
where coalesce(tallied.n, 0) <> coalesce(recounted.n, 0)
order by 1, 2, 3, 4, 5, 6, 7, 8`;

export function tallyDifferences(tx: Transaction, agencyId: number): Promise<TallyDifference[]> {
  return tx.query<TallyDifference>(RECOUNT, [agencyId]);
}

export function countResponses(tx: Transaction, agencyId: number): Promise<number> {
  return countOf(tx, 'select count(*) as n from hailong.survey_response where agency_id = $1', agencyId);
}

export function countTallies(tx: Transaction, agencyId: number): Promise<number> {
  return countOf(tx, 'select count(*) as n from hailong.tally where agency_id = $1', agencyId);
}

async function countOf(tx: Transaction, sql: string, agencyId: number): Promise<number> {
  const [row] = await tx.query<{ n: number }>(sql, [agencyId]);
  return row?.n ?? 0;
}
