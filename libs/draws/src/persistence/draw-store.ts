import type { AgencyScope, Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { DrawPurpose, DrawTerms, SeedOrigin } from '../domain/draw-design';
import { Exclusions } from '../domain/eligibility';

/** Draw as it is stored. */
export interface DrawRecord {
  readonly agencyId: number;
  readonly drawId: number;
  /** Round in which the agency takes part; another agency may run it. */
  readonly roundId: number;
  readonly purpose: DrawPurpose;
  readonly drawnOn: CalendarDay;
  readonly method: string;
  readonly seed: string;
  /** Dossiers reported until then, `2026-07-01T02:03:04.123456Z`. */
  readonly frameAsOf: string;
  readonly frameDigest: string;
  readonly document: DrawDocument;
  readonly actor: string;
}

export interface DrawDocument {
  readonly terms: DrawTerms;
  readonly origin: SeedOrigin;
  /** Strata in the order of their names; a member has the index of its stratum. */
  readonly strata: readonly StratumRecord[];
  readonly exclusions: Exclusions;
}

export interface StratumRecord {
  readonly name: string;
  /** Dossiers of the frame. */
  readonly population: number;
  readonly wanted: number;
  readonly drawn: number;
  readonly replacements: number;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
const COLUMNS = `agency_id as "agencyId", draw_id as "drawId", round_id as "roundId", purpose, drawn_on as "drawnOn", method,
  seed, to_char(frame_as_of at time zone 'UTC', ${INSTANT}) as "frameAsOf", frame_digest as "frameDigest", document, actor`;

/**
 * Locks the draws of one agency, in all rounds, until the transaction ends: the next draw sees the dossiers that the
 * one before has called.
 */
export async function lockDraws(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.draws'), $1)`, [agencyId]);
}

/** Reads the clock of the database, to the microsecond, which also stamps dossiers. Call `lockDraws` first. */
export async function instantNow(tx: Transaction): Promise<string> {
  const [row] = await tx.query<{ now: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', ${INSTANT}) as now`,
  );
  if (!row) throw new Error('the database does not tell the time');
  return row.now;
}

export async function insertDraw(
  tx: Transaction,
  scope: AgencyScope,
  draw: Omit<DrawRecord, 'drawId' | 'agencyId' | 'actor'>,
): Promise<DrawRecord> {
  const { roundId, purpose, drawnOn, method, seed, frameAsOf, frameDigest, document } = draw;
  const [row] = await tx.query<{ drawId: number }>(
    `insert into hailong.draw (agency_id, round_id, purpose, drawn_on, method, seed, frame_as_of, frame_digest, document, actor)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning draw_id as "drawId"`,
    [
      ...[scope.agencyId, roundId, purpose, drawnOn, method, seed, frameAsOf, frameDigest],
      ...[JSON.stringify(document), scope.actor],
    ],
  );
  const record = row && (await drawById(tx, scope.agencyId, row.drawId));
  if (!record) throw new Error('a draw was not saved');
  return record;
}

export async function insertFrameParts(
  tx: Transaction,
  { agencyId, drawId }: DrawRecord,
  parts: Iterable<string>,
): Promise<void> {
  let part = 0;
  for (const list of parts) {
    part += 1;
    await tx.query(
      `insert into hailong.draw_frame (agency_id, draw_id, part, list) values ($1, $2, $3, $4)`,
      [agencyId, drawId, part, list],
    );
  }
}

/** Reads a part of the stored frame list, from 1; undefined after the last. */
export async function framePart(
  tx: Transaction,
  { agencyId, drawId }: DrawRecord,
  part: number,
): Promise<string | undefined> {
  const [row] = await tx.query<{ list: string }>(
    `select list from hailong.draw_frame where agency_id = $1 and draw_id = $2 and part = $3`,
    [agencyId, drawId, part],
  );
  return row?.list;
}

export async function framePartCount(tx: Transaction, { agencyId, drawId }: DrawRecord): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) from hailong.draw_frame where agency_id = $1 and draw_id = $2`,
    [agencyId, drawId],
  );
  return row?.count ?? 0;
}

export async function drawById(
  tx: Transaction,
  agencyId: number,
  drawId: number,
): Promise<DrawRecord | undefined> {
  const [row] = await tx.query<DrawRecord>(
    `select ${COLUMNS} from hailong.draw where agency_id = $1 and draw_id = $2`,
    [agencyId, drawId],
  );
  return row;
}

export interface DrawsAsked {
  readonly agencyId: number;
  readonly roundId: number;
  /** Null begins with the newest. */
  readonly beforeId: number | null;
  readonly limit: number;
  /** True to read re-contact draws, too. */
  readonly recontacts: boolean;
}

/** Reads an agency's draws of a round, newest first. */
export function drawPage(tx: Transaction, asked: DrawsAsked): Promise<DrawRecord[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.draw
     where agency_id = $1 and round_id = $2 and ($3::integer is null or draw_id < $3)
       and ($5 or purpose = 'survey') order by draw_id desc limit $4`,
    [asked.agencyId, asked.roundId, asked.beforeId, asked.limit, asked.recontacts],
  );
}

/** Reads the rounds among these for which an agency drew households in stages. */
export async function roundsOfHouseholds(
  tx: Transaction,
  roundIds: readonly number[],
  agencyId: number,
): Promise<number[]> {
  const rows = await tx.query<{ roundId: number }>(
    `select distinct round_id as "roundId" from hailong.draw
     where agency_id = $2 and round_id = any($1) and purpose = 'households'`,
    [roundIds, agencyId],
  );
  return rows.map(({ roundId }) => roundId);
}
