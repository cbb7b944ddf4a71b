import type { AgencyScope, Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { RecontactDocument } from '../domain/recontact-batch';

/** Batch as it is stored, behind the wall of its unit. */
export interface BatchRecord {
  readonly unitId: number;
  readonly batchId: number;
  readonly roundId: number;
  /** Agency that gave the mandate, which may be the unit itself. */
  readonly giverId: number;
  readonly method: string;
  readonly seed: string;
  readonly digest: string;
  readonly drawnOn: CalendarDay;
  /** Last day of calls; the contacts are destroyed after it. */
  readonly endsOn: CalendarDay;
  readonly closedOn: CalendarDay | null;
  readonly document: RecontactDocument;
  readonly actor: string;
}

const COLUMNS = `agency_id as "unitId", batch_id as "batchId", round_id as "roundId", giver_id as "giverId", method, seed, digest,
  drawn_on as "drawnOn", ends_on as "endsOn", closed_on as "closedOn", document, actor`;

/** Inserts a batch at the door of its unit. */
export async function insertBatch(
  tx: Transaction,
  { agencyId, actor }: AgencyScope,
  batch: Omit<BatchRecord, 'unitId' | 'batchId' | 'closedOn' | 'actor'>,
): Promise<BatchRecord> {
  const { roundId, giverId, method, seed, digest, drawnOn, endsOn, document } = batch;
  const [row] = await tx.query<BatchRecord>(
    `insert into hailong.recontact_batch (agency_id, round_id, giver_id, method, seed, digest, drawn_on, ends_on, document, actor)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${COLUMNS}`,
    [agencyId, roundId, giverId, method, seed, digest, drawnOn, endsOn, JSON.stringify(document), actor],
  );
  if (!row) throw new Error('a re-contact batch was not saved');
  return row;
}

/** Reads a batch of the unit. */
export async function batchById(
  tx: Transaction,
  unitId: number,
  batchId: number,
): Promise<BatchRecord | undefined> {
  const [row] = await tx.query<BatchRecord>(
    `select ${COLUMNS} from hailong.recontact_batch where agency_id = $1 and batch_id = $2`,
    [unitId, batchId],
  );
  return row;
}

export interface BatchesAsked {
  readonly unitId: number;
  readonly roundId: number;
  /** Null begins with the newest. */
  readonly beforeId: number | null;
  readonly limit: number;
}

/** Reads batches of the unit for a round, newest first. */
export function batchPage(
  tx: Transaction,
  { unitId, roundId, beforeId, limit }: BatchesAsked,
): Promise<BatchRecord[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.recontact_batch
     where agency_id = $1 and round_id = $2 and ($3::integer is null or batch_id < $3) order by batch_id desc limit $4`,
    [unitId, roundId, beforeId, limit],
  );
}

/** Reads batches of the unit that were to end before a day and are not closed. */
export function overdueBatches(tx: Transaction, unitId: number, on: CalendarDay): Promise<BatchRecord[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.recontact_batch where agency_id = $1 and closed_on is null and ends_on < $2
     order by batch_id`,
    [unitId, on],
  );
}

/** Marks a batch as closed; false: another user has closed it. */
export async function markClosed(
  tx: Transaction,
  { unitId, batchId }: Pick<BatchRecord, 'unitId' | 'batchId'>,
  on: CalendarDay,
): Promise<boolean> {
  const rows = await tx.query(
    `update hailong.recontact_batch set closed_on = $3 where agency_id = $1 and batch_id = $2 and closed_on is null returning 1`,
    [unitId, batchId, on],
  );
  return rows.length === 1;
}
