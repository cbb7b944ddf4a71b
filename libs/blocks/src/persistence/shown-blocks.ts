import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { BlockPart } from '../domain/block-part';
import { PART_FIELDS } from './part-columns';

/** Figures of a block that people see. Positions below zero are not told apart. */
export interface ShownBlock extends BlockPart {
  readonly agencyId: number;
  /** Forms of the block; an item may show the answers of fewer, or of blocks before it. */
  readonly responses: number;
  readonly counts: readonly number[];
  /** Sums of the answers in numbers, by item. */
  readonly sums: Readonly<Record<string, number>>;
  /** Day on which it was sealed. */
  readonly sealedOn: CalendarDay;
}

const BLOCKS = `select agency_id as "agencyId", ${PART_FIELDS}, responses, counts, sums, sealed_on as "sealedOn" from hailong.block_tally`;

/** Reads the shown blocks of every agency that the door may see. */
export function shownBlocks(tx: Transaction, roundId: number): Promise<ShownBlock[]> {
  return tx.query<ShownBlock>(`${BLOCKS} where round_id = $1 and shown_on is not null`, [roundId]);
}

export function shownBlocksOf(tx: Transaction, roundId: number, agencyId: number): Promise<ShownBlock[]> {
  return tx.query<ShownBlock>(`${BLOCKS} where agency_id = $2 and round_id = $1 and shown_on is not null`, [
    roundId,
    agencyId,
  ]);
}

/** Account of the forms of a group, told when its round has become final. */
export interface ToldAccount {
  readonly agencyId: number;
  readonly group: number;
  readonly screenedOut: number;
  readonly invalid: number;
  readonly surplus: number;
  readonly valid: number;
}

/** Reads the accounts of every agency that the door may see. */
export function toldAccounts(tx: Transaction, roundId: number): Promise<ToldAccount[]> {
  return tx.query<ToldAccount>(
    `select agency_id as "agencyId", respondent_group as "group", screened_out as "screenedOut", invalid, surplus, valid
     from hailong.form_account where round_id = $1`,
    [roundId],
  );
}
