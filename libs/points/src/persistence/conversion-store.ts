import type { Transaction } from '@hailong/database';
import type { SavedConversion } from '../domain/saved-conversion';

/** Reads every version of every conversion that the province saved: codes in the order of their letters, newest versions first. */
export function everySavedConversion(tx: Transaction): Promise<SavedConversion[]> {
  return tx.query(
    `select agency_id as "agencyId", code, version, saved_on as "savedOn", document from hailong.point_conversion
     order by code collate "C", version desc`,
  );
}

/** Locks the conversions until the transaction ends. Take the lock before reading the versions, after which the next is numbered. */
export async function lockConversions(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.point_conversion'))`);
}

/** Adds a version. Its number must be free: choose it under the lock. No role may change or remove it afterwards. */
export async function addConversion(
  tx: Transaction,
  { agencyId, code, version, savedOn, document }: SavedConversion,
): Promise<void> {
  await tx.query(
    `insert into hailong.point_conversion (agency_id, code, version, document, saved_on) values ($1, $2, $3, $4, $5)`,
    [agencyId, code, version, JSON.stringify(document), savedOn],
  );
}
