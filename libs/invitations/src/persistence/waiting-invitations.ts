import type { Transaction } from '@hailong/database';
import { FRAME_RELATION, LIST_MEMBER_RELATION } from '@hailong/dossiers';
import { CalendarDay } from '@hailong/kernel';
import { admissionClass } from '../domain/admission-class';
import type { WaitingInvitation } from '../domain/admitted-together';

/** Properties of an invitation that its admission is made from. */
export interface InvitationTerms extends Omit<WaitingInvitation, 'forms'> {
  readonly invitationId: string;
  readonly expiresOn: CalendarDay;
  /** Group and field in which alone the invitation of a body answers; null of all others. */
  readonly onlyGroup: string | null;
  readonly onlyField: string | null;
}

type TermsRow = Omit<InvitationTerms, 'formClass'> & { readonly vouched: boolean };

/**
 * Reads the invitations that are not revoked and have no admission yet, in the order of their random id. Where the person of a
 * dossier is not known, the dossier counts as a person.
 */
export async function waitingInvitations(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<InvitationTerms[]> {
  const rows = await tx.query<TermsRow>(
    `select i.invitation_id as "invitationId", i.expires_on as "expiresOn",
       i.dossier_id is not null or (i.member_id is not null and not i.body) as named,
       case when i.body then i.respondent_group end as "onlyGroup", case when i.body then i.field end as "onlyField",
       coalesce(encode(d.person_tag, 'hex'), i.dossier_id::text, i.member_id::text, '') as person,
       coalesce(d.vouched_by <> 'agency', m.confirmed, false) as vouched
     from hailong.invitation i
     left join ${FRAME_RELATION} d on d.agency_id = i.agency_id and d.dossier_id = i.dossier_id
     left join ${LIST_MEMBER_RELATION} m on m.agency_id = i.agency_id and m.member_id = i.member_id
     where i.agency_id = $1 and i.round_id = $2 and not i.admitted and i.revoked_on is null order by i.invitation_id`,
    [agencyId, roundId],
  );
  return rows.map(({ vouched, ...terms }) => ({ ...terms, formClass: admissionClass(vouched) }));
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
