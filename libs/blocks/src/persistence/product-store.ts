import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import type { FormSums } from '@hailong/statistics';
import { BlockPart } from '../domain/block-part';
import { Sealed } from './block-store';

/** Part of the forms of an agency that a figure is asked for; an absent position takes all. */
export interface AskedPart
  extends
    Pick<BlockPart, 'questionnaireId'>,
    Partial<Pick<BlockPart, 'group' | 'channel' | 'field' | 'procedureGroup'>> {
  readonly roundId: number;
  /** Days, both included, on which its blocks were sealed; absent: any day. A removal is of no day, so every period holds it. */
  readonly sealed?: { readonly from: CalendarDay; readonly to: CalendarDay };
  /** Day before which its blocks and removals were shown; absent: whenever. */
  readonly shownBefore?: CalendarDay;
}

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
  /** Place of its part among those that were asked for. */
  readonly part: number;
  readonly blockNo: number;
  /** True: it was sealed before the days that were asked for. */
  readonly before: boolean;
  readonly counts: readonly number[];
  /** Null: the block was sealed before there were products. */
  readonly sums: FormSums | null;
}

type ProductRow = Omit<ShownProducts, 'sums'> &
  Omit<FormSums, 'forms'> & { readonly forms: number | null; readonly removes: boolean };

const SHOWN = `
select part::int - 1 as part, t.block_no as "blockNo", coalesce(not removes and sealed_on < first, false) as before, counts, removes, forms, satisfied, answered, satisfied_pairs as "satisfiedPairs",
  mixed_pairs as "mixedPairs", answered_pairs as "answeredPairs"
from rows from (jsonb_to_recordset($2) as (r int, q int, g int, c int, f int, p int, first date, last date, shown date)) with ordinality
  as asked(r, q, g, c, f, p, first, last, shown, part)
join hailong.block_tally t on agency_id = $1 and round_id = r and questionnaire_id = q and shown_on is not null
  and respondent_group = coalesce(g, respondent_group) and channel = coalesce(c, channel) and field = coalesce(f, field)
  and procedure_group = coalesce(p, procedure_group) and (last is null or removes or sealed_on <= last)
  and (shown is null or shown_on < shown)
left join hailong.block_products using (agency_id, round_id, block_no) order by part, t.block_no`;

/** Reads the shown blocks that lie wholly in each of some parts, up to the last of the days that are asked for; the numbers of a removal are below zero, so that sums subtract them. */
export async function shownProducts(
  tx: Transaction,
  agencyId: number,
  parts: readonly AskedPart[],
): Promise<readonly ShownProducts[]> {
  const asked = parts.map(({ roundId: r, questionnaireId: q, group: g, channel: c, field: f, ...rest }) => ({
    ...{ r, q, g, c, f, p: rest.procedureGroup, first: rest.sealed?.from, last: rest.sealed?.to },
    shown: rest.shownBefore,
  }));
  const rows = await tx.query<ProductRow>(SHOWN, [agencyId, JSON.stringify(asked)]);
  return rows.map(({ part, blockNo, before, counts, forms, removes, ...products }) => {
    const sums = forms === null ? null : { forms, ...products };
    return removes
      ? { part, blockNo, before, counts: negative(counts), sums: sums && negativeSums(sums) }
      : { part, blockNo, before, counts, sums };
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
