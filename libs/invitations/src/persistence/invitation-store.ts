import type { Transaction } from '@hailong/database';
import { FRAME_RELATION, LIST_MEMBER_RELATION } from '@hailong/dossiers';
import { CalendarDay } from '@hailong/kernel';
import type { InvitationPort } from '../delivery/domain/invitation-port';

/** Invitation to make: of a dossier, of a member of a list, or of neither on a blank sheet. */
export interface NewInvitation {
  readonly dossierId: string | null;
  readonly drawId: number | null;
  readonly member: InvitedMember | null;
}

/** Member of a list, with the group and the field that its link leads to. */
export interface InvitedMember {
  readonly memberId: string;
  readonly group: string;
  readonly field: string | null;
  /** A named body: the invitation answers in this group and field alone. */
  readonly body: boolean;
}

export const BLANK_SHEET: NewInvitation = { dossierId: null, drawId: null, member: null };

/** Properties that the invitations of one order share. */
export interface InvitationGroup {
  readonly agencyId: number;
  readonly roundId: number;
  readonly port: InvitationPort;
  readonly madeOn: CalendarDay;
  readonly expiresOn: CalendarDay;
}

/**
 * Inserts the invitations whose dossier or member has none in this round yet; returns their ids. The sealed contact of a
 * dossier is copied as it is: it opens for the dossier, see sealContact. That of a member stays in the list.
 */
export async function insertInvitations(
  tx: Transaction,
  group: InvitationGroup,
  invitations: readonly NewInvitation[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `insert into hailong.invitation (agency_id, round_id, draw_id, dossier_id, port, sealed_contact, made_on, expires_on,
       member_id, respondent_group, field, body)
     select $1, $2, i.draw_id, i.dossier_id, $3, case when $3 <> 'paper' then d.sealed_contact end, $4, $5,
       i.member_id, i.respondent_group, i.field, i.body
     from unnest($6::int[], $7::uuid[], $8::uuid[], $9::text[], $10::text[], $11::boolean[])
       as i(draw_id, dossier_id, member_id, respondent_group, field, body)
     left join ${FRAME_RELATION} d on d.agency_id = $1 and d.dossier_id = i.dossier_id
     on conflict do nothing returning invitation_id as id`,
    [
      ...[group.agencyId, group.roundId, group.port, group.madeOn, group.expiresOn],
      invitations.map(({ drawId }) => drawId),
      invitations.map(({ dossierId }) => dossierId),
      invitations.map(({ member }) => member?.memberId ?? null),
      invitations.map(({ member }) => member?.group ?? null),
      invitations.map(({ member }) => member?.field ?? null),
      invitations.map(({ member }) => member?.body ?? false),
    ],
  );
  return rows.map(({ id }) => id);
}

/** Numbers of invitations that are not revoked, without people asked by an app. */
export interface InvitationCounts {
  readonly issued: number;
  /** Issued ones on paper. */
  readonly onPaper: number;
  /** Issued ones delivered as a message. */
  readonly sent: number;
  /** Issued ones no longer valid, used or not. */
  readonly expired: number;
}

export async function countInvitations(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  on: CalendarDay,
): Promise<InvitationCounts> {
  const [row] = await tx.query<InvitationCounts>(
    `select count(*)::int as issued, count(*) filter (where port = 'paper')::int as "onPaper",
       count(sent_on)::int as sent, count(*) filter (where expires_on < $3)::int as expired
     from hailong.invitation where agency_id = $1 and round_id = $2 and revoked_on is null and port <> 'app'`,
    [agencyId, roundId, on],
  );
  return row ?? { issued: 0, onPaper: 0, sent: 0, expired: 0 };
}

export interface AddressedInvitation {
  readonly roundId: number;
  readonly dossierId: string | null;
  readonly memberId: string | null;
  /** Sealed by sealContact for the dossier, or by sealMember; null on paper, without a contact, or once destroyed. */
  readonly sealedContact: Buffer | null;
}

export async function addressedInvitation(
  tx: Transaction,
  agencyId: number,
  invitationId: string,
): Promise<AddressedInvitation | undefined> {
  const [row] = await tx.query<AddressedInvitation>(
    `select i.round_id as "roundId", i.dossier_id as "dossierId", i.member_id as "memberId",
       coalesce(i.sealed_contact, case when i.port <> 'paper' then m.sealed_contact end) as "sealedContact"
     from hailong.invitation i left join ${LIST_MEMBER_RELATION} m using (agency_id, member_id)
     where agency_id = $1 and i.invitation_id = $2 and i.revoked_on is null`,
    [agencyId, invitationId],
  );
  return row;
}

/** Place of the round that the link of an invitation leads to. */
export interface InvitedPlace {
  readonly invitationId: string;
  /** Code of the respondent group of a list; null of all other invitations. */
  readonly group: string | null;
  /** Field of the member of a list, or that its dossier names. */
  readonly field: string | null;
  /** Code of the procedure of its dossier. */
  readonly procedure: string | null;
}

export function invitedPlaces(
  tx: Transaction,
  agencyId: number,
  invitationIds: readonly string[],
): Promise<InvitedPlace[]> {
  return tx.query(
    `select i.invitation_id as "invitationId", i.respondent_group as "group", coalesce(i.field, d.field) as field,
       d.procedure_code as procedure
     from hailong.invitation i left join ${FRAME_RELATION} d on d.agency_id = i.agency_id and d.dossier_id = i.dossier_id
     where i.agency_id = $1 and i.invitation_id = any ($2::uuid[])`,
    [agencyId, invitationIds],
  );
}
