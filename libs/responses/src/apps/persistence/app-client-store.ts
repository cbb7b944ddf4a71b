import { createHash } from 'node:crypto';
import { Transaction, VIETNAMESE_ORDER } from '@hailong/database';

/** App of the province that asks its own users. */
export interface AppClientRow {
  readonly clientId: string;
  readonly label: string;
  readonly retired: boolean;
}

const COLUMNS = `client_id as "clientId", label, retired`;

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

export async function insertAppClient(
  tx: Transaction,
  agencyId: number,
  label: string,
  key: string,
): Promise<AppClientRow> {
  const [row] = await tx.query<AppClientRow>(
    `insert into hailong.app_client (agency_id, label, key_hash) values ($1, $2, $3) returning ${COLUMNS}`,
    [agencyId, label, hashOf(key)],
  );
  return row as AppClientRow;
}

/** Lists the apps that an agency has registered, by label. */
export function appClientsOf(tx: Transaction, agencyId: number): Promise<AppClientRow[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.app_client where agency_id = $1 order by label collate ${VIETNAMESE_ORDER}, client_id`,
    [agencyId],
  );
}

/** Retires an app; undefined when the agency has no such app. */
export async function retireAppClient(
  tx: Transaction,
  agencyId: number,
  clientId: string,
): Promise<AppClientRow | undefined> {
  const [row] = await tx.query<AppClientRow>(
    `update hailong.app_client set retired = true where agency_id = $1 and client_id = $2 returning ${COLUMNS}`,
    [agencyId, clientId],
  );
  return row;
}

/** Finds the app that has this key and is in use. */
export async function appClientByKey(tx: Transaction, key: string): Promise<AppClientRow | undefined> {
  const [row] = await tx.query<AppClientRow>(
    `select ${COLUMNS} from hailong.app_client where key_hash = $1 and not retired`,
    [hashOf(key)],
  );
  return row;
}
