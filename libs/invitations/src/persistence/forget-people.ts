import type { Transaction } from '@hailong/database';

/** Tells whether an agency has made keys, admissions or invitations for a round. */
export async function hasInvited(tx: Transaction, agencyId: number, roundId: number): Promise<boolean> {
  const [row] = await tx.query<{ invited: boolean }>(
    `select exists (select from hailong.round_secret where agency_id = $1 and round_id = $2)
       or exists (select from hailong.admission where agency_id = $1 and round_id = $2)
       or exists (select from hailong.invitation where agency_id = $1 and round_id = $2) as invited`,
    [agencyId, roundId],
  );
  return row?.invited === true;
}

/** Removes contacts, dossiers and members of lists from the invitations of a round; returns the number of these invitations. */
export async function forgetPeople(tx: Transaction, agencyId: number, roundId: number): Promise<number> {
  const rows = await tx.query(
    `update hailong.invitation set dossier_id = null, member_id = null, sealed_contact = null
     where agency_id = $1 and round_id = $2
       and (dossier_id is not null or member_id is not null or sealed_contact is not null)
     returning invitation_id`,
    [agencyId, roundId],
  );
  return rows.length;
}

/** Removes the copies of contacts from the invitations for these dossiers. */
export async function forgetContacts(
  tx: Transaction,
  agencyId: number,
  dossierIds: readonly string[],
): Promise<void> {
  await tx.query(
    `update hailong.invitation set sealed_contact = null
     where agency_id = $1 and dossier_id = any ($2::uuid[]) and sealed_contact is not null`,
    [agencyId, dossierIds],
  );
}
