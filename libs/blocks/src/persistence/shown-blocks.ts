import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { BlockPart } from '../domain/block-part';
import { PART_FIELDS } from './part-columns';

/** Figures of a block that people see; below zero those of a removal, which sums subtract. Positions below zero are not told apart. */
export interface ShownBlock extends BlockPart {
  readonly agencyId: number;
  readonly roundId: number;
  /** Figures of a removal. It is of no month, and belongs to all blocks of its part. */
  readonly removes: boolean;
  /** Forms of the block; an item may show the answers of fewer, or of blocks before it. */
  readonly responses: number;
  readonly counts: readonly number[];
  /** Sums of the answers in numbers, by item. */
  readonly sums: Readonly<Record<string, number>>;
  /** Day on which it was sealed. */
  readonly sealedOn: CalendarDay;
  /** Day on which it was shown. */
  readonly shownOn: CalendarDay;
}

const BLOCKS = `select agency_id as "agencyId", round_id as "roundId", ${PART_FIELDS}, responses, counts, sums, sealed_on as "sealedOn", shown_on as "shownOn", removes from hailong.block_tally`;

/** Reads the shown blocks of rounds, of every agency that the door may see. */
export async function shownBlocks(tx: Transaction, roundIds: readonly number[]): Promise<ShownBlock[]> {
  const rows = await tx.query<ShownBlock>(`${BLOCKS} where round_id = any ($1) and shown_on is not null`, [
    roundIds,
  ]);
  return rows.map(figuresOf);
}

export async function shownBlocksOf(
  tx: Transaction,
  roundId: number,
  agencyId: number,
): Promise<ShownBlock[]> {
  const rows = await tx.query<ShownBlock>(
    `${BLOCKS} where agency_id = $2 and round_id = $1 and shown_on is not null`,
    [roundId, agencyId],
  );
  return rows.map(figuresOf);
}

function figuresOf(block: ShownBlock): ShownBlock {
  if (!block.removes) return block;
  const { responses, counts, sums } = block;
  return {
    ...block,
    responses: -responses,
    counts: counts.map((count) => -count),
    sums: Object.fromEntries(Object.entries(sums).map(([item, sum]) => [item, -sum])),
  };
}

/** Day on which the first block of rounds was shown, of every agency that the door may see; null: none is shown. */
export async function firstShownOn(
  tx: Transaction,
  roundIds: readonly number[],
): Promise<CalendarDay | null> {
  const [row] = await tx.query<{ day: CalendarDay | null }>(
    `select min(shown_on) as day from hailong.block_tally where round_id = any ($1)`,
    [roundIds],
  );
  return row?.day ?? null;
}

/** Round of which blocks are shown that were sealed between two days. */
export interface SealedRound {
  readonly roundId: number;
  /** Every block of it that is shown was sealed between these days. */
  readonly whole: boolean;
}

/** Reads the rounds with shown blocks that were sealed between two days, both included, of every agency that the door may see. */
export function roundsSealedIn(tx: Transaction, from: CalendarDay, to: CalendarDay): Promise<SealedRound[]> {
  return tx.query<SealedRound>(
    `select round_id as "roundId", bool_and(sealed_on between $1 and $2) as whole from hailong.block_tally
     where shown_on is not null and not removes group by round_id
     having bool_or(sealed_on between $1 and $2) order by round_id`,
    [from, to],
  );
}

/** Counts the forms of the shown blocks of an agency, by respondent group, less those that were removed. */
export function shownFormsOf(
  tx: Transaction,
  roundId: number,
  agencyId: number,
): Promise<{ readonly group: number; readonly forms: number }[]> {
  return tx.query(
    `select respondent_group as "group", sum(case when removes then -responses else responses end)::int as forms from hailong.block_tally
     where agency_id = $2 and round_id = $1 and shown_on is not null group by respondent_group`,
    [roundId, agencyId],
  );
}

/** Account of the forms of a group, told when its round has become final. */
export interface ToldAccount {
  readonly agencyId: number;
  readonly group: number;
  readonly screenedOut: number;
  readonly invalid: number;
  readonly surplus: number;
  readonly valid: number;
  /** Invalid forms that the rule of the round removed. */
  readonly removed: number;
  /** Number in REMOVAL_OUTCOMES. */
  readonly removal: number;
}

/** Reads the accounts of rounds, of every agency that the door may see. */
export function toldAccounts(tx: Transaction, roundIds: readonly number[]): Promise<ToldAccount[]> {
  return tx.query<ToldAccount>(
    `select agency_id as "agencyId", respondent_group as "group", screened_out as "screenedOut", invalid, surplus, valid, removed, removal
     from hailong.form_account where round_id = any ($1)`,
    [roundIds],
  );
}
