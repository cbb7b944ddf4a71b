import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { BlockPart } from '../domain/block-part';
import { ClassCounts } from '../domain/class-counts';
import { NumberSums } from '../domain/hold-back';
import { PART, PART_FIELDS, partValues } from './part-columns';

/** Round at an agency, whose forms are sealed together. */
export interface Sealed {
  readonly agencyId: number;
  readonly roundId: number;
}

export interface BlockRow {
  readonly blockNo: number;
  readonly part: BlockPart;
  readonly moment: CalendarDay;
}

/** Last moment that was sealed; undefined: none. */
export async function sealedUntil(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
): Promise<CalendarDay | undefined> {
  const [row] = await tx.query<{ moment: CalendarDay }>(
    'select moment from hailong.sealing_moment where agency_id = $1 and round_id = $2',
    [agencyId, roundId],
  );
  return row?.moment;
}

export async function noteMoment(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  moment: CalendarDay,
): Promise<void> {
  await tx.query(
    `insert into hailong.sealing_moment (agency_id, round_id, moment) values ($1, $2, $3)
     on conflict (agency_id, round_id) do update set moment = excluded.moment`,
    [agencyId, roundId, moment],
  );
}

/** Notes that the forms that waited at the close are sealed, or never will be. */
export async function noteClose(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  on: CalendarDay,
): Promise<void> {
  await tx.query(
    `insert into hailong.sealing_moment (agency_id, round_id, moment, closed) values ($1, $2, $3, true)
     on conflict (agency_id, round_id) do update set closed = true`,
    [agencyId, roundId, on],
  );
}

/** Tells whether the forms that waited at the close are sealed. */
export async function isClosed(tx: Transaction, { agencyId, roundId }: Sealed): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from hailong.sealing_moment where agency_id = $1 and round_id = $2 and closed',
    [agencyId, roundId],
  );
  return rows.length > 0;
}

/** Opens a block that forms are then moved into. Numbers count from 1 within an agency and a round. */
export async function openBlock(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  part: BlockPart,
  moment: CalendarDay,
): Promise<number> {
  const [row] = await tx.query<{ blockNo: number }>(
    `insert into hailong.block (agency_id, round_id, block_no, ${PART}, moment)
     select $1, $2, coalesce(max(block_no), 0) + 1, $3, $4, $5, $6, $7, $8
     from hailong.block where agency_id = $1 and round_id = $2 returning block_no as "blockNo"`,
    [agencyId, roundId, ...partValues(part), moment],
  );
  if (!row) throw new Error('a block was not opened');
  return row.blockNo;
}

/** Blocks that a process began to fill and did not seal. */
export async function openBlocks(tx: Transaction, { agencyId, roundId }: Sealed): Promise<BlockRow[]> {
  const rows = await tx.query<BlockPart & { blockNo: number; moment: CalendarDay }>(
    `select block_no as "blockNo", ${PART_FIELDS}, moment from hailong.block
     where agency_id = $1 and round_id = $2 and state = 1 order by block_no`,
    [agencyId, roundId],
  );
  return rows.map(({ blockNo, moment, ...part }) => ({ blockNo, moment, part }));
}

/** Tells whether forms may still be moved into a block. */
export async function isOpen(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  blockNo: number,
): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from hailong.block where agency_id = $1 and round_id = $2 and block_no = $3 and state = 1',
    [agencyId, roundId, blockNo],
  );
  return rows.length > 0;
}

/** Takes a block back that did not fill; its forms were given back before. */
export async function dropBlock(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  blockNo: number,
): Promise<void> {
  await tx.query(
    'delete from hailong.block where agency_id = $1 and round_id = $2 and block_no = $3 and state = 1',
    [agencyId, roundId, blockNo],
  );
}

/** Facts of a block that are stored when it is sealed. */
export interface SealedBlock {
  readonly blockNo: number;
  readonly part: BlockPart;
  readonly moment: CalendarDay;
  readonly forms: ClassCounts;
  readonly responses: number;
  /** Counts that may be shown. */
  readonly counts: readonly number[];
  readonly sums: NumberSums;
}

export async function sealBlock(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  { blockNo, part, moment, forms, responses, counts, sums }: SealedBlock,
): Promise<void> {
  await tx.query(
    `with sealed as (
       update hailong.block set state = 2, seen = $13, touched = $14, independent = $15
       where agency_id = $1 and round_id = $2 and block_no = $3 returning block_no
     )
     insert into hailong.block_tally (agency_id, round_id, block_no, ${PART}, sealed_on, responses, counts, sums)
     select $1, $2, block_no, $4, $5, $6, $7, $8, $9, $10, $11, $12 from sealed returning block_no`,
    [
      ...[agencyId, roundId, blockNo, ...partValues(part), moment, responses, counts, JSON.stringify(sums)],
      ...[forms.seen, forms.touched, forms.independent],
    ],
  );
}

/** Shows the sealed blocks of a part before a number: the next one of the part has been sealed. */
export async function showBefore(
  tx: Transaction,
  sealed: Sealed,
  { part, blockNo }: Pick<BlockRow, 'part' | 'blockNo'>,
  on: CalendarDay,
): Promise<void> {
  await show(tx, sealed, on, `and block_no < $4 and (${PART}) = ($5, $6, $7, $8, $9)`, [
    blockNo,
    ...partValues(part),
  ]);
}

/** Shows every sealed block of an agency and a round. */
export async function showAll(tx: Transaction, sealed: Sealed, on: CalendarDay): Promise<void> {
  await show(tx, sealed, on, '', []);
}

async function show(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  on: CalendarDay,
  where: string,
  values: readonly unknown[],
): Promise<void> {
  await tx.query(
    `with shown as (
       update hailong.block_tally set shown_on = $3
       where agency_id = $1 and round_id = $2 and shown_on is null ${where} and not exists (
         select from hailong.block b where b.agency_id = $1 and b.round_id = $2 and b.block_no = block_tally.block_no and b.state = 4)
       returning block_no
     )
     update hailong.block set state = 3
     where agency_id = $1 and round_id = $2 and block_no in (select block_no from shown)`,
    [agencyId, roundId, on, ...values],
  );
}
