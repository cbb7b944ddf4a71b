import type { Transaction } from '@hailong/database';
import type { SealedNumber } from '@hailong/responses/domain';

const KEY = 'round_id, questionnaire_id, respondent_group';

const STORED = `
with stored as (
  select ${KEY}, block_no, w.what, w.n::numeric
  from hailong.block, lateral (values ('seen', seen), ('touched', touched), ('independent', independent)) as w(what, n)
  where agency_id = $1 and state > 1
  union all
  select ${KEY}, block_no, 'responses', responses from hailong.block_tally where agency_id = $1
  union all
  select ${KEY}, block_no, 'slot ' || (u.i - 1), u.n
  from hailong.block_tally, lateral unnest(counts) with ordinality as u(n, i) where agency_id = $1 and not removes
  union all
  select ${KEY}, 0, 'slot ' || (u.i - 1), u.n
  from hailong.held_answers, lateral (values (seen), (touched), (independent)) as v(counts),
    lateral unnest(v.counts) with ordinality as u(n, i) where agency_id = $1
  union all
  select ${KEY}, block_no, 'sum of ' || s.item, s.value::numeric
  from hailong.block_tally, lateral jsonb_each_text(sums) as s(item, value) where agency_id = $1 and not removes
  union all
  select ${KEY}, 0, 'sum of ' || s.item, s.value::numeric
  from hailong.held_answers, lateral jsonb_each_text(sums) as s(item, value) where agency_id = $1
)
select round_id as "roundId", questionnaire_id as "questionnaireId", respondent_group as "group", block_no as "blockNo", what,
  sum(n)::float8 as n
from stored group by ${KEY}, block_no, what`;

/** Reads what the sealed blocks of an agency say, the answers that they hold back, and the forms of removals. */
export function storedNumbers(tx: Transaction, agencyId: number): Promise<SealedNumber[]> {
  return tx.query<SealedNumber>(STORED, [agencyId]);
}

/** Block by its round; numbers of blocks count within an agency and a round. */
export interface BlockOfRound {
  readonly roundId: number;
  readonly blockNo: number;
  readonly open: boolean;
}

export function blocksOf(tx: Transaction, agencyId: number): Promise<BlockOfRound[]> {
  return tx.query<BlockOfRound>(
    'select round_id as "roundId", block_no as "blockNo", state = 1 as open from hailong.block where agency_id = $1',
    [agencyId],
  );
}
