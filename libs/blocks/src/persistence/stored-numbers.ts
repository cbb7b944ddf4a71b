import type { Transaction } from '@hailong/database';
import type { SealedNumber } from '@hailong/responses/domain';
import { BlockPart } from '../domain/block-part';
import { BlockOfRound } from '../domain/removal-numbers';
import { PART_FIELDS } from './part-columns';

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

/** Reads the blocks and removals of an agency, in all rounds. */
export async function blocksOf(tx: Transaction, agencyId: number): Promise<BlockOfRound[]> {
  const rows = await tx.query<Omit<BlockOfRound, 'part'> & BlockPart>(
    `select round_id as "roundId", block_no as "blockNo", state = 1 as open, state = 5 as removes, ${PART_FIELDS},
       exists (select from hailong.block_tally t where (t.agency_id, t.round_id, t.block_no) = (b.agency_id, b.round_id, b.block_no)) as told
     from hailong.block b where agency_id = $1`,
    [agencyId],
  );
  return rows.map(({ roundId, blockNo, open, removes, told, ...part }) => ({
    ...{ roundId, blockNo, open, removes, told, part },
  }));
}
