import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';

/** Properties of an invitation that its admission is made from. */
export interface InvitationTerms {
  readonly invitationId: string;
  readonly expiresOn: CalendarDay;
  /** Tells whether it is for a person or an enterprise; that a body was asked, and has answered, is no secret. */
  readonly named: boolean;
  /** Group and field in which alone the invitation of a body answers; null of all others. */
  readonly onlyGroup: string | null;
  readonly onlyField: string | null;
}

/** Reads the invitations that are not revoked and have no admission yet, in the order of their random id. */
export function waitingInvitations(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<InvitationTerms[]> {
  return tx.query(
    `select invitation_id as "invitationId", expires_on as "expiresOn",
       dossier_id is not null or (member_id is not null and not body) as named,
       case when body then respondent_group end as "onlyGroup", case when body then field end as "onlyField"
     from hailong.invitation
     where agency_id = $1 and round_id = $2 and not admitted and revoked_on is null order by invitation_id`,
    [agencyId, roundId],
  );
}

/** Rounds in which an agency has invitations without admission. */
export async function roundsWaiting(tx: Transaction, agencyId: number): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(
    `select distinct round_id as id from hailong.invitation
     where agency_id = $1 and not admitted and revoked_on is null`,
    [agencyId],
  );
  return rows.map(({ id }) => id);
}

/** Marks invitations whose admissions are made; it does not name the admissions. */
export async function markAdmitted(
  tx: Transaction,
  agencyId: number,
  invitationIds: readonly string[],
): Promise<void> {
  await tx.query(
    `update hailong.invitation set admitted = true where agency_id = $1 and invitation_id = any ($2::uuid[])`,
    [agencyId, invitationIds],
  );
}
