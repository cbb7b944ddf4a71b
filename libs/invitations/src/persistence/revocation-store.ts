import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';

/**
 * Marks an invitation revoked; returns its id, undefined when there is no such invitation.
 * @param id of the invitation, or of a message about it
 */
export async function revokeInvitation(
  tx: Transaction,
  agencyId: number,
  id: string,
  on: CalendarDay,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `update hailong.invitation set revoked_on = coalesce(revoked_on, $3)
     where agency_id = $1 and invitation_id = coalesce(
       (select invitation_id from hailong.delivery where agency_id = $1 and delivery_id = $2), $2)
     returning invitation_id as id`,
    [agencyId, id, on],
  );
  return row?.id;
}

/** Reads the ids of all revoked invitations of a round and agency; questions about one read them all, so that no log names it. */
export async function revokedInvitations(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select invitation_id as id from hailong.invitation
     where agency_id = $1 and round_id = $2 and revoked_on is not null`,
    [agencyId, roundId],
  );
  return rows.map(({ id }) => id);
}
