import type { Transaction } from '@hailong/database';

/** Part of a batch behind the wall of a rated agency. */
export interface RatedDraw {
  readonly agencyId: number;
  readonly batchId: number;
  readonly unitId: number;
  readonly roundId: number;
  /** Called people that could be drawn. */
  readonly population: number;
  readonly drawn: number;
}

const COLUMNS = `agency_id as "agencyId", batch_id as "batchId", unit_id as "unitId", round_id as "roundId", population, drawn`;

export async function insertRatedDraw(tx: Transaction, draw: RatedDraw): Promise<void> {
  const { agencyId, batchId, unitId, roundId, population, drawn } = draw;
  await tx.query(
    `insert into hailong.recontact_draw (agency_id, batch_id, unit_id, round_id, population, drawn)
     values ($1, $2, $3, $4, $5, $6)`,
    [agencyId, batchId, unitId, roundId, population, drawn],
  );
}

export interface RatedDrawsAsked {
  readonly agencyId: number;
  readonly roundId: number;
  /** Null begins with the newest. */
  readonly beforeId: number | null;
  readonly limit: number;
}

/** Reads the parts of batches over an agency in a round, newest first. */
export function ratedDraws(
  tx: Transaction,
  { agencyId, roundId, beforeId, limit }: RatedDrawsAsked,
): Promise<RatedDraw[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.recontact_draw
     where agency_id = $1 and round_id = $2 and ($3::integer is null or batch_id < $3) order by batch_id desc limit $4`,
    [agencyId, roundId, beforeId, limit],
  );
}

/** Reads ids of the batches over an agency in a round. */
export async function batchesOver(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<readonly number[]> {
  const rows = await tx.query<{ batchId: number }>(
    `select batch_id as "batchId" from hailong.recontact_draw where agency_id = $1 and round_id = $2 order by batch_id`,
    [agencyId, roundId],
  );
  return rows.map(({ batchId }) => batchId);
}

/** Reads ids of the batches over an agency that still have contacts. */
export async function batchesWithContacts(tx: Transaction, agencyId: number): Promise<readonly number[]> {
  const rows = await tx.query<{ batchId: number }>(
    `select batch_id as "batchId" from hailong.recontact_draw where agency_id = $1 and not forgotten order by batch_id`,
    [agencyId],
  );
  return rows.map(({ batchId }) => batchId);
}

export async function insertFrameParts(
  tx: Transaction,
  { agencyId, batchId }: Pick<RatedDraw, 'agencyId' | 'batchId'>,
  parts: readonly string[],
): Promise<void> {
  for (const [n, list] of parts.entries())
    await tx.query(
      `insert into hailong.recontact_frame (agency_id, batch_id, part, list) values ($1, $2, $3, $4)`,
      [agencyId, batchId, n + 1, list],
    );
}

/** Reads the stored list of an agency, in parts; empty without the mandate of the batch. */
export async function frameParts(
  tx: Transaction,
  agencyId: number,
  batchId: number,
): Promise<readonly string[]> {
  const rows = await tx.query<{ list: string }>(
    `select list from hailong.recontact_frame where agency_id = $1 and batch_id = $2 order by part`,
    [agencyId, batchId],
  );
  return rows.map(({ list }) => list);
}

/** Removes the contacts of an agency's members; returns how many were left. */
export async function forgetMembers(tx: Transaction, agencyId: number, batchId: number): Promise<number> {
  const rows = await tx.query(
    `update hailong.recontact_member set sealed_contact = null
     where agency_id = $1 and batch_id = $2 and sealed_contact is not null returning 1`,
    [agencyId, batchId],
  );
  await tx.query(
    `update hailong.recontact_draw set forgotten = true where agency_id = $1 and batch_id = $2 and not forgotten`,
    [agencyId, batchId],
  );
  return rows.length;
}

/** Removes the contacts of some dossiers from the members of a batch. */
export async function forgetDossiers(
  tx: Transaction,
  agencyId: number,
  batchId: number,
  dossierIds: readonly string[],
): Promise<void> {
  await tx.query(
    `update hailong.recontact_member set sealed_contact = null
     where agency_id = $1 and batch_id = $2 and dossier_id = any ($3::uuid[]) and sealed_contact is not null`,
    [agencyId, batchId, dossierIds],
  );
}
