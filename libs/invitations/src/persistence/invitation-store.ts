import type { Transaction } from '@hailong/database';
import { FRAME_RELATION } from '@hailong/dossiers';
import { CalendarDay } from '@hailong/kernel';
import type { InvitationPort } from '../delivery/domain/invitation-port';

export interface NewInvitation {
  /** Null on a blank sheet. */
  readonly dossierId: string | null;
  readonly drawId: number | null;
}

/** Properties that the invitations of one order share. */
export interface InvitationGroup {
  readonly agencyId: number;
  readonly roundId: number;
  readonly port: InvitationPort;
  readonly madeOn: CalendarDay;
  readonly expiresOn: CalendarDay;
}

/**
 * Inserts the invitations whose dossier has none in this round yet; returns their ids. The sealed contact is copied as it is:
 * it opens for the dossier, see sealContact.
 */
export async function insertInvitations(
  tx: Transaction,
  group: InvitationGroup,
  invitations: readonly NewInvitation[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `insert into hailong.invitation (agency_id, round_id, draw_id, dossier_id, port, sealed_contact, made_on, expires_on)
     select $1, $2, i.draw_id, i.dossier_id, $3, case when $3 <> 'paper' then d.sealed_contact end, $4, $5
     from unnest($6::int[], $7::uuid[]) as i(draw_id, dossier_id)
     left join ${FRAME_RELATION} d on d.agency_id = $1 and d.dossier_id = i.dossier_id
     on conflict do nothing returning invitation_id as id`,
    [
      ...[group.agencyId, group.roundId, group.port, group.madeOn, group.expiresOn],
      invitations.map(({ drawId }) => drawId),
      invitations.map(({ dossierId }) => dossierId),
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
  /** Sealed by sealContact; null on paper, or once destroyed. */
  readonly sealedContact: Buffer | null;
}

export async function addressedInvitation(
  tx: Transaction,
  agencyId: number,
  invitationId: string,
): Promise<AddressedInvitation | undefined> {
  const [row] = await tx.query<AddressedInvitation>(
    `select round_id as "roundId", dossier_id as "dossierId", sealed_contact as "sealedContact"
     from hailong.invitation where agency_id = $1 and invitation_id = $2 and revoked_on is null`,
    [agencyId, invitationId],
  );
  return row;
}
