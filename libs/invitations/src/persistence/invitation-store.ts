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

/** Properties of an invitation that its admission is made from. */
export interface InvitationTerms {
  readonly invitationId: string;
  readonly expiresOn: CalendarDay;
  /** Tells whether it is for the person of a dossier. */
  readonly named: boolean;
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

/** Reads the invitations that are not revoked and have no admission yet, in the order of their random id. */
export function waitingInvitations(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<InvitationTerms[]> {
  return tx.query(
    `select invitation_id as "invitationId", expires_on as "expiresOn", dossier_id is not null as named
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

export interface PaperRow {
  readonly invitationId: string;
  /** Code of the dossier that the sheet is for; null on a blank sheet. */
  readonly dossierCode: string | null;
  readonly expiresOn: CalendarDay;
}

/** Choice among the invitations on paper; without conditions all of them. */
export interface PaperChoice {
  /** First day of making. */
  readonly madeSince?: CalendarDay;
  /** Day on which they can still be used. */
  readonly usableOn?: CalendarDay;
  /** True for blank sheets only, false for sheets of dossiers only. */
  readonly blank?: boolean;
}

/** Beginning and length of a page of invitations on paper. */
export interface PaperPage extends PaperChoice {
  readonly afterId: string;
  readonly limit: number;
}

/** Reads a page of invitations on paper that can be used, by id after an id. */
export function paperPage(
  tx: Transaction,
  of: { readonly agencyId: number; readonly roundId: number },
  { afterId, limit, madeSince, usableOn, blank }: PaperPage,
): Promise<PaperRow[]> {
  return tx.query(
    `select i.invitation_id as "invitationId", d.code as "dossierCode", i.expires_on as "expiresOn"
     from hailong.invitation i
     left join ${FRAME_RELATION} d on d.agency_id = i.agency_id and d.dossier_id = i.dossier_id
     where i.agency_id = $1 and i.round_id = $2 and i.port = 'paper' and i.admitted and i.revoked_on is null
       and i.invitation_id > $3 and ($5::date is null or i.made_on >= $5) and ($6::date is null or i.expires_on >= $6)
       and ($7::boolean is null or (i.dossier_id is null) = $7)
     order by i.invitation_id limit $4`,
    [of.agencyId, of.roundId, afterId, limit, madeSince ?? null, usableOn ?? null, blank ?? null],
  );
}

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

/** Removes contacts and dossiers from the invitations of a round; returns the number of these invitations. */
export async function forgetPeople(tx: Transaction, agencyId: number, roundId: number): Promise<number> {
  const rows = await tx.query(
    `update hailong.invitation set dossier_id = null, sealed_contact = null
     where agency_id = $1 and round_id = $2 and (dossier_id is not null or sealed_contact is not null)
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

/** Numbers of invitations that are not revoked. */
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
     from hailong.invitation where agency_id = $1 and round_id = $2 and revoked_on is null`,
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
