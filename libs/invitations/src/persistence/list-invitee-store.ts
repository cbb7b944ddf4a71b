import type { Transaction } from '@hailong/database';
import { LIST_MEMBER_RELATION } from '@hailong/dossiers';
import type { IssueWay, ListTarget } from '@hailong/dossiers/domain';
import type { CalendarDay } from '@hailong/kernel';
import type { InvitationPort } from '../delivery/domain/invitation-port';
import type { Candidate } from '../domain/choose-invitees';
import type { InvitedMember } from './invitation-store';

/** Member of a list that may be invited. */
export type ListInvitee = InvitedMember & Candidate;

/**
 * Reads the members of the list of a group, by number. A member that was issued a form on paper counts as invited, unless the
 * form came back.
 */
export function listInvitees(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  group: string,
): Promise<ListInvitee[]> {
  return tx.query(
    `select m.member_id as "memberId", m.respondent_group as "group", m.field, m.body, m.objects,
       m.reachable as "hasContact", false as resting, null as person, (m.issued_on is not null and m.undeliverable_on is null)
         or exists (select from hailong.invitation i
           where i.agency_id = $1 and i.round_id = $2 and i.member_id = m.member_id) as invited
     from ${LIST_MEMBER_RELATION} m
     where m.agency_id = $1 and m.round_id = $2 and m.respondent_group = $3 and m.removed_on is null order by m.number`,
    [agencyId, roundId, group],
  );
}

/** Finds the member of a list that a message is about; undefined for any other message, or after the round. */
export async function memberOfMessage(
  tx: Transaction,
  agencyId: number,
  deliveryId: string,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `select i.member_id as id from hailong.delivery d join hailong.invitation i using (agency_id, invitation_id)
     where d.agency_id = $1 and d.delivery_id = $2 and i.member_id is not null`,
    [agencyId, deliveryId],
  );
  return row?.id;
}

/** Member of a list as its agency follows it. */
export interface FollowedMember {
  readonly memberId: string;
  /** Number in the list; null once the round has closed. */
  readonly number: number | null;
  /** Code of a body; null of enterprises and people. */
  readonly code: string | null;
  /** Name of a body; null of enterprises and people. */
  readonly name: string | null;
  readonly field: string | null;
  readonly body: boolean;
  readonly reachable: boolean;
  readonly objects: boolean;
  readonly issuedOn: CalendarDay | null;
  readonly issuedBy: IssueWay | null;
  readonly undeliverableOn: CalendarDay | null;
  /** Way of its invitation; null: none. */
  readonly invitedBy: InvitationPort | null;
  readonly invitationId: string | null;
  /** Answering of the body, as noted when the round closed; null until then. */
  readonly answered: boolean | null;
}

/** Position in a list: members with a number by it, others by their random id. */
export interface MemberPage {
  readonly after: { readonly number: number; readonly memberId: string };
  readonly limit: number;
}

/** Number that stands for none, behind every other. */
export const NO_NUMBER = 2_147_483_647;

export function followedMembers(
  tx: Transaction,
  agencyId: number,
  { roundId, group }: ListTarget,
  { after, limit }: MemberPage,
): Promise<FollowedMember[]> {
  return tx.query(
    `select m.member_id as "memberId", m.number, m.code, m.name, m.field, m.body, m.reachable, m.objects,
       m.issued_on as "issuedOn", m.issued_by as "issuedBy", m.undeliverable_on as "undeliverableOn",
       i.port as "invitedBy", i.invitation_id as "invitationId", m.answered
     from ${LIST_MEMBER_RELATION} m
     left join hailong.invitation i on i.agency_id = $1 and i.member_id = m.member_id and i.revoked_on is null
     where m.agency_id = $1 and m.round_id = $2 and m.respondent_group = $3 and m.removed_on is null
       and (coalesce(m.number, ${NO_NUMBER}), m.member_id) > ($4, $5::uuid)
     order by coalesce(m.number, ${NO_NUMBER}), m.member_id limit $6`,
    [agencyId, roundId, group, after.number, after.memberId, limit],
  );
}

/** Invitations of the bodies of a round, revoked ones too, with the body. */
export function bodyInvitations(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<{ readonly invitationId: string; readonly memberId: string }[]> {
  return tx.query(
    `select invitation_id as "invitationId", member_id as "memberId" from hailong.invitation
     where agency_id = $1 and round_id = $2 and body and member_id is not null`,
    [agencyId, roundId],
  );
}
