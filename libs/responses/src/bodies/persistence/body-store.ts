import type { Transaction } from '@hailong/database';
import { Name } from '@hailong/kernel';

/** Body outside the tree that collects forms for the rounds of an agency. */
export interface BodyRow {
  readonly bodyId: number;
  readonly code: string;
  readonly name: string;
  /** Number in BODY_KINDS. */
  readonly kind: number;
  readonly active: boolean;
}

const COLUMNS = 'body_id as "bodyId", code, name, kind, active';

/** Adds the body of a code, or changes it. */
export async function saveBody(
  tx: Transaction,
  agencyId: number,
  { code, name, kind, active }: Omit<BodyRow, 'bodyId'>,
): Promise<BodyRow> {
  const [row] = await tx.query<BodyRow>(
    `insert into hailong.collecting_body (agency_id, code, name, kind, active) values ($1, $2, $3, $4, $5)
     on conflict (agency_id, code) do update
       set name = excluded.name, kind = excluded.kind, active = excluded.active
     returning ${COLUMNS}`,
    [agencyId, code, name, kind, active],
  );
  return row as BodyRow;
}

/** Lists the bodies of an agency, by code. */
export function bodiesOf(tx: Transaction, agencyId: number): Promise<BodyRow[]> {
  return tx.query(`select ${COLUMNS} from hailong.collecting_body where agency_id = $1 order by code`, [
    agencyId,
  ]);
}

/** Finds an active body of an agency. */
export async function activeBody(
  tx: Transaction,
  agencyId: number,
  name: Name,
): Promise<BodyRow | undefined> {
  const [id, code] = 'id' in name ? [name.id, null] : [null, name.code];
  const [row] = await tx.query<BodyRow>(
    `select ${COLUMNS} from hailong.collecting_body where agency_id = $1 and active and (body_id = $2 or code = $3)`,
    [agencyId, id, code],
  );
  return row;
}

/** Finds bodies of whatever agency; through the door of the intake alone. */
export function bodiesById(tx: Transaction, bodyIds: readonly number[]): Promise<BodyRow[]> {
  return tx.query(`select ${COLUMNS} from hailong.collecting_body where body_id = any($1::int[])`, [bodyIds]);
}
