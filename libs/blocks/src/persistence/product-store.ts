import type { Transaction } from '@hailong/database';
import type { FormSums } from '@hailong/statistics';
import { BlockPart } from '../domain/block-part';
import { Sealed } from './block-store';

/** Part of the forms of an agency in a round that a figure is asked for; an absent position takes all. */
export interface AskedPart
  extends
    Pick<BlockPart, 'questionnaireId' | 'group'>,
    Partial<Pick<BlockPart, 'channel' | 'field' | 'procedureGroup'>> {}

const COLUMNS = 'forms, satisfied, answered, satisfied_pairs, mixed_pairs, answered_pairs';

/** Stores the sums over the forms of a sealed block, for good; none where they are stored. */
export async function storeProducts(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  blockNo: number,
  { forms, satisfied, answered, satisfiedPairs, mixedPairs, answeredPairs }: FormSums,
): Promise<void> {
  await tx.query(
    `insert into hailong.block_products (agency_id, round_id, block_no, ${COLUMNS})
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (agency_id, round_id, block_no) do nothing`,
    [agencyId, roundId, blockNo, forms, satisfied, answered, satisfiedPairs, mixedPairs, answeredPairs],
  );
}

/** Shown block, with the sums over its forms where they are stored. */
export interface ShownProducts {
  readonly blockNo: number;
  readonly counts: readonly number[];
  /** Null: the block was sealed before there were products. */
  readonly sums: FormSums | null;
}

type ProductRow = Omit<ShownProducts, 'sums'> &
  Omit<FormSums, 'forms'> & { readonly forms: number | null; readonly removes: boolean };

/** Reads the shown blocks that lie wholly in a part; the numbers of a removal are below zero, so that sums subtract them. */
export async function shownProducts(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  { questionnaireId, group, channel, field, procedureGroup }: AskedPart,
): Promise<readonly ShownProducts[]> {
  const rows = await tx.query<ProductRow>(
    `select block_no as "blockNo", counts, removes, forms, satisfied, answered, satisfied_pairs as "satisfiedPairs",
       mixed_pairs as "mixedPairs", answered_pairs as "answeredPairs"
     from hailong.block_tally left join hailong.block_products using (agency_id, round_id, block_no)
     where agency_id = $1 and round_id = $2 and shown_on is not null and questionnaire_id = $3 and respondent_group = $4
       and ($5::int is null or channel = $5) and ($6::int is null or field = $6)
       and ($7::int is null or procedure_group = $7) order by block_no`,
    [agencyId, roundId, questionnaireId, group, channel ?? null, field ?? null, procedureGroup ?? null],
  );
  return rows.map(({ blockNo, counts, forms, removes, ...products }) => {
    const sums = forms === null ? null : { forms, ...products };
    return removes
      ? { blockNo, counts: negative(counts), sums: sums && negativeSums(sums) }
      : { blockNo, counts, sums };
  });
}

function negative(numbers: readonly number[]): readonly number[] {
  return numbers.map((number) => -number);
}

function negativeSums(sums: FormSums): FormSums {
  return {
    forms: -sums.forms,
    satisfied: negative(sums.satisfied),
    answered: negative(sums.answered),
    satisfiedPairs: sums.satisfiedPairs.map(negative),
    mixedPairs: sums.mixedPairs.map(negative),
    answeredPairs: sums.answeredPairs.map(negative),
  };
}
