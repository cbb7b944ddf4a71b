import type { Transaction } from '@hailong/database';
import { FRAME_RELATION } from '@hailong/dossiers';
import { CalendarDay } from '@hailong/kernel';
import type { InvitationPort } from '../delivery/domain/invitation-port';

export interface NewInvitation {
  /** Null: a blank one on paper. */
  readonly dossierId: string | null;
  readonly drawId: number | null;
}

/** What the invitations of one group have in common. */
export interface InvitationGroup {
  readonly agencyId: number;
  readonly roundId: number;
  readonly port: InvitationPort;
  readonly madeOn: CalendarDay;
  readonly expiresOn: CalendarDay;
}

/** An invitation as its admission is made from it. */
export interface InvitationTerms {
  readonly invitationId: string;
  readonly expiresOn: CalendarDay;
  /** It is for the person behind a dossier. */
  readonly named: boolean;
}

/**
 * Keeps those whose dossier has no invitation in this round yet; answers their ids. The sealed contact is copied as it is:
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

/** Those that were not taken back and have no admission yet, in the order of their random id. */
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

/** Rounds in which an agency has such invitations. */
export async function roundsWaiting(tx: Transaction, agencyId: number): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(
    `select distinct round_id as id from hailong.invitation
     where agency_id = $1 and not admitted and revoked_on is null`,
    [agencyId],
  );
  return rows.map(({ id }) => id);
}

/** Their admissions are made, which are not named here. */
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
  /** Whom to send it to: the code of the dossier. Null: a blank one. */
  readonly dossierCode: string | null;
  readonly expiresOn: CalendarDay;
}

/** Which invitations on paper; all of them where nothing is said. */
export interface PaperChoice {
  /** Only those made that day or later. */
  readonly madeSince?: CalendarDay;
  /** Only those that can still be used on that day. */
  readonly usableOn?: CalendarDay;
  /** True: only those for whoever comes; false: only those of a dossier. */
  readonly blank?: boolean;
}

/** Where a page of invitations on paper begins, and how long it may be. */
export interface PaperPage extends PaperChoice {
  readonly afterId: string;
  readonly limit: number;
}

/** Invitations on paper that can be used, by id after an id. */
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
 * Marks it taken back; answers its id, undefined when there is no such invitation.
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

/** Ids of all that were taken back in a round and agency. Whoever needs to know of one reads them all, so that no log names one. */
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

/** Takes contacts and dossiers away from the invitations of a round; answers from how many. */
export async function forgetPeople(tx: Transaction, agencyId: number, roundId: number): Promise<number> {
  const rows = await tx.query(
    `update hailong.invitation set dossier_id = null, sealed_contact = null
     where agency_id = $1 and round_id = $2 and (dossier_id is not null or sealed_contact is not null)
     returning invitation_id`,
    [agencyId, roundId],
  );
  return rows.length;
}

/** Takes the copies of contacts out of the invitations for these dossiers. */
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

/** Of the invitations that were not taken back. */
export interface InvitationCounts {
  readonly issued: number;
  /** Of these, printed and handed over. */
  readonly onPaper: number;
  /** Of these, delivered as a message. */
  readonly sent: number;
  /** Of these, no longer valid, used or not. */
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
  /** See sealContact; null: on paper, or destroyed. */
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
