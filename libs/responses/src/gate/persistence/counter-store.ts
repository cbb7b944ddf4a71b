import { createHash } from 'node:crypto';
import { AGENCY_RELATION } from '@hailong/agencies';
import { Transaction, VIETNAMESE_ORDER } from '@hailong/database';

/** A registered counter or kiosk. */
export interface CounterRow {
  readonly counterId: string;
  readonly label: string;
  readonly retired: boolean;
}

const COLUMNS = `counter_id as "counterId", label, retired`;

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export async function insertCounter(
  tx: Transaction,
  agencyId: number,
  label: string,
  token: string,
): Promise<CounterRow> {
  const [row] = await tx.query<CounterRow>(
    `insert into hailong.counter (agency_id, label, token_hash) values ($1, $2, $3) returning ${COLUMNS}`,
    [agencyId, label, hashOf(token)],
  );
  return row as CounterRow;
}

/** Lists the counters of an agency by label, in the order of the Vietnamese alphabet. */
export function countersOf(tx: Transaction, agencyId: number): Promise<CounterRow[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.counter where agency_id = $1 order by label collate ${VIETNAMESE_ORDER}, counter_id`,
    [agencyId],
  );
}

/** The counter as it was before; undefined when the agency has no such one. */
export async function retireCounter(
  tx: Transaction,
  agencyId: number,
  counterId: string,
): Promise<CounterRow | undefined> {
  const [row] = await tx.query<CounterRow>(
    `update hailong.counter set retired = true where agency_id = $1 and counter_id = $2 returning ${COLUMNS}`,
    [agencyId, counterId],
  );
  return row;
}

/** A counter as the gate knows it. */
export interface KnownCounter {
  readonly counterId: string;
  /** Code of the agency that registered it. */
  readonly agencyCode: string;
}

/** The counter that has this token and is in use. */
export async function counterByToken(tx: Transaction, token: string): Promise<KnownCounter | undefined> {
  const [row] = await tx.query<KnownCounter>(
    `select counter_id as "counterId", code as "agencyCode" from hailong.counter join ${AGENCY_RELATION} a using (agency_id)
     where token_hash = $1 and not retired`,
    [hashOf(token)],
  );
  return row;
}
