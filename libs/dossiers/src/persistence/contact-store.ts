import type { Transaction } from '@hailong/database';

/** Dossiers of one agency's frame, as a condition on `d`. */
export interface DossierCondition {
  /** Names the parameters by number; $1 is the agency. */
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Removes the contacts of dossiers. Returns how many. */
export async function destroyContacts(
  tx: Transaction,
  { sql, parameters }: DossierCondition,
): Promise<number> {
  const rows = await tx.query(
    `update hailong.dossier d set sealed_contact = null, contact_destroyed_at = $${parameters.length + 1}::timestamptz
     where d.agency_id = $1 and d.sealed_contact is not null and ${sql} returning 1`,
    [...parameters, await instantNow(tx)],
  );
  return rows.length;
}

/** Removes the digests of persons from dossiers, except objecting ones, and the days on which they were asked. Returns from how many. */
export async function destroyPersons(
  tx: Transaction,
  { sql, parameters }: DossierCondition,
): Promise<number> {
  const [row] = await tx.query<{ persons: number }>(
    `with known as (
       select d.dossier_id, d.person_tag is not null and not d.objects as forgets from hailong.dossier d
       where d.agency_id = $1 and (d.asked_on is not null or (d.person_tag is not null and not d.objects)) and ${sql} for update
     ), forgotten as (
       update hailong.dossier d set asked_on = null, person_tag = case when forgets then null else person_tag end
       from known where d.agency_id = $1 and d.dossier_id = known.dossier_id returning forgets
     )
     select (count(*) filter (where forgets))::int as persons from forgotten`,
    [...parameters],
  );
  return row?.persons ?? 0;
}

/** Reads the clock of the database, by which draws view the frame: a contact destroyed after a draw was there for it. */
async function instantNow(tx: Transaction): Promise<string | undefined> {
  const [row] = await tx.query<{ now: string }>('select clock_timestamp()::text as now');
  return row?.now;
}
