import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { BlockPart } from '../domain/block-part';
import { ClassCounts } from '../domain/class-counts';
import { RemovedAnswers } from '../domain/removed-answers';
import { BlockRow, Sealed } from './block-store';
import { PART, PART_FIELDS, partValues } from './part-columns';

/** Shown block with its counts. */
export interface ShownTally extends Pick<BlockRow, 'blockNo' | 'part'> {
  readonly counts: readonly number[];
}

/** Reads the shown blocks of an agency in a round, in the order of their sealing, without removals. */
export async function shownTallies(tx: Transaction, { agencyId, roundId }: Sealed): Promise<ShownTally[]> {
  const rows = await tx.query<BlockPart & { blockNo: number; counts: readonly number[] }>(
    `select block_no as "blockNo", ${PART_FIELDS}, counts from hailong.block_tally
     where agency_id = $1 and round_id = $2 and shown_on is not null and not removes order by block_no`,
    [agencyId, roundId],
  );
  return rows.map(({ blockNo, counts, ...part }) => ({ blockNo, counts, part }));
}

/** Notes the forms of a removal, by class. */
export async function noteRemoval(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  blockNo: number,
  forms: ClassCounts,
): Promise<void> {
  await tx.query(
    `update hailong.block set state = 5, seen = $4, touched = $5, independent = $6
     where agency_id = $1 and round_id = $2 and block_no = $3`,
    [agencyId, roundId, blockNo, forms.seen, forms.touched, forms.independent],
  );
}

/** Numbers that the figures of a part subtract. */
export interface RemovalFigure extends RemovedAnswers {
  readonly part: BlockPart;
  readonly responses: number;
}

/** Makes figures subtract the numbers of a removal, for good. */
export async function subtract(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  blockNo: number,
  { part, responses, counts, sums }: RemovalFigure,
  on: CalendarDay,
): Promise<void> {
  await tx.query(
    `insert into hailong.block_tally
       (agency_id, round_id, block_no, ${PART}, sealed_on, shown_on, responses, counts, sums, removes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12, true)`,
    [agencyId, roundId, blockNo, ...partValues(part), on, responses, counts, JSON.stringify(sums)],
  );
}

/** Numbers that the figures of a part of a round subtract. */
export interface StoredRemoval extends RemovalFigure, BlockRow {
  readonly roundId: number;
}

/** Reads what the figures of an agency subtract, in all rounds. */
export async function storedRemovals(tx: Transaction, agencyId: number): Promise<StoredRemoval[]> {
  const rows = await tx.query<BlockPart & Omit<StoredRemoval, 'part'>>(
    `select round_id as "roundId", block_no as "blockNo", ${PART_FIELDS}, sealed_on as moment, responses, counts, sums
     from hailong.block_tally where agency_id = $1 and removes order by round_id, block_no`,
    [agencyId],
  );
  return rows.map(({ roundId, blockNo, moment, responses, counts, sums, ...part }) => ({
    ...{ roundId, blockNo, moment, responses, counts, sums, part },
  }));
}
