import type { Transaction } from '@hailong/database';
import type { StoredAddress } from '../../intake/domain/fielded-round';

/** Number of a tally that differs from the sum of the stored responses. */
export interface TallyDifference {
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly group: number;
  readonly channel: number;
  readonly field: number;
  readonly procedureGroup: number;
  readonly tallyClass: number;
  /** `responses`, `invalid`, `screened out`, `seen`, `orphans`, or `slot N` of the vector of counts. */
  readonly what: string;
  readonly tallied: number;
  readonly recounted: number;
}

/** Slot, in the vector of counts, of the character p.c at the position p.i of a sheet k. */
export const SLOT_OF_CHARACTER =
  "(k.sheet_offsets[p.i] + strpos('-.0123456789abcdefghijklmnopqrstuvwxyz', p.c) - 1)";

const KEY = 'round_id, questionnaire_id, respondent_group, channel, field, procedure_group, tally_class';

/*
 * Counts the answer sheets again in the database, independently of the arithmetic of the intake, and compares with the
 * tallies in the same snapshot. Equal sheets are counted once.
 */
const RECOUNT = `
with answered as (
  select round_id, questionnaire_id, respondent_group, channel, field, procedure_group,
    (surplus::int + case when flags = 0 then 0 else 2 end)::smallint as tally_class, valid, not valid and exists (
      select from hailong.response_detail d where d.agency_id = $1 and d.response_id = r.response_id and d.set_aside = 1
    ) as outside, valid and form_class = 1 as seen, answers, count(*)::int as n
  from hailong.survey_response r where agency_id = $1 group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
), known as (
  select a.*, q.sheet_offsets from answered a join hailong.questionnaire q using (questionnaire_id)
  where length(a.answers) = cardinality(q.sheet_offsets)
), sums as (
  select ${KEY}, w.what, w.n from (
    select ${KEY}, coalesce(sum(n) filter (where valid), 0) as valid, coalesce(sum(n) filter (where not valid and not outside), 0) as invalid,
      coalesce(sum(n) filter (where outside), 0) as screened_out, coalesce(sum(n) filter (where seen), 0) as seen
    from answered group by ${KEY}
  ) s, lateral (
    values ('responses', s.valid), ('invalid', s.invalid), ('screened out', s.screened_out), ('seen', s.seen)
  ) as w(what, n)
), slots as (
  select ${KEY.replace(/(\w+)/g, 'k.$1')},
    'slot ' || ${SLOT_OF_CHARACTER} as what, sum(k.n) as n
  from known k, lateral unnest(string_to_array(k.answers, null)) with ordinality as p(c, i)
  where k.valid group by 1, 2, 3, 4, 5, 6, 7, 8
), orphans as (
  select ${KEY}, 'orphans' as what, sum(a.n) as n from answered a
  where not exists (select from known k where (k.round_id, k.questionnaire_id, k.answers) = (a.round_id, a.questionnaire_id, a.answers))
    or not exists (select from hailong.survey_round r where r.round_id = a.round_id)
  group by 1, 2, 3, 4, 5, 6, 7
), recounted as (
  select * from sums union all select * from slots union all select * from orphans
), tallied as (
  select ${KEY}, w.what, w.n
  from hailong.tally t, lateral (
    select 'responses' as what, t.responses as n union all select 'invalid', t.invalid
    union all select 'screened out', t.screened_out union all select 'seen', t.seen
    union all select 'slot ' || (u.i - 1), u.n from unnest(t.counts) with ordinality as u(n, i)
  ) as w where t.agency_id = $1
)
select round_id as "roundId", questionnaire_id as "questionnaireId", respondent_group as "group", channel, field,
  procedure_group as "procedureGroup", tally_class as "tallyClass", what, coalesce(tallied.n, 0)::int as tallied, coalesce(recounted.n, 0)::int as recounted
from tallied full join recounted using (${KEY}, what)
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

/** Valid responses of an agency at one address of a round. */
export interface AddressCount extends StoredAddress {
  readonly roundId: number;
  readonly counted: number;
  /** Valid over an exact quota. */
  readonly surplus: number;
}

export function countAddresses(tx: Transaction, agencyId: number): Promise<AddressCount[]> {
  return tx.query<AddressCount>(
    `select agency_id as "agencyId", round_id as "roundId", respondent_group as "group", channel, field,
       procedure_group as "procedureGroup", count(*) filter (where not surplus)::int as counted,
       count(*) filter (where surplus)::int as surplus
     from hailong.survey_response where agency_id = $1 and valid group by 1, 2, 3, 4, 5, 6`,
    [agencyId],
  );
}
