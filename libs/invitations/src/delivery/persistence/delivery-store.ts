import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import { FRAME_RELATION, LIST_MEMBER_RELATION, PERSON_OBJECTS } from '@hailong/dossiers';
import { DeliveryCost, DeliveryKind, DeliveryState } from '../domain/delivery';
import type { Recipient } from '../domain/message-text';

/**
 * Condition on an invitation `i`: its person objects, on this dossier or on another of the same person, or as a member of a
 * list. $1 is the agency.
 */
export const OBJECTS = `(exists (
    select from ${FRAME_RELATION} d where d.agency_id = $1 and d.dossier_id = i.dossier_id and ${PERSON_OBJECTS})
  or exists (select from ${LIST_MEMBER_RELATION} m where m.agency_id = $1 and m.member_id = i.member_id and m.objects))`;

export interface DeliveriesToQueue {
  readonly agencyId: number;
  readonly kind: DeliveryKind;
  readonly invitationIds: readonly string[];
  /** Earliest moment of sending. */
  readonly at: Date;
}

/**
 * Queues messages in the transaction that asks for them; they leave after it. Returns the number of new ones: each invitation
 * has one message of a kind, however often it is asked for.
 */
export async function queueDeliveries(tx: Transaction, queued: DeliveriesToQueue): Promise<number> {
  const rows = await tx.query(
    `insert into hailong.delivery (agency_id, invitation_id, kind, next_attempt_at)
     select $1, id, $2, $3 from unnest($4::uuid[]) as id
     on conflict (agency_id, invitation_id, kind) do nothing returning 1`,
    [queued.agencyId, queued.kind, queued.at, queued.invitationIds],
  );
  return rows.length;
}

/** Message that this process holds until its lease ends. */
export interface ClaimedDelivery {
  readonly deliveryId: string;
  readonly invitationId: string;
  readonly kind: DeliveryKind;
  /** Number of attempts, this one included. */
  readonly attempts: number;
  readonly roundId: number;
  readonly port: string;
  readonly expiresOn: CalendarDay;
  readonly objects: boolean;
  readonly recipient: Recipient;
}

export interface Claim {
  readonly now: Date;
  /** Moment from which other workers may take it up, should this attempt never end. */
  readonly leaseUntil: Date;
  readonly ports: readonly string[];
  readonly limit: number;
  readonly today: CalendarDay;
}

/** Agencies with due messages; the province sees nothing else of these. */
export async function agenciesWithDue(tx: Transaction, now: Date): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(
    `select distinct agency_id as id from hailong.delivery
     where state = 'waiting' and next_attempt_at <= $1 order by 1`,
    [now],
  );
  return rows.map(({ id }) => id);
}

/** Claims due messages. A message whose invitation has no admission yet stays; after its expiry it is claimed to be dropped. */
const CLAIM = `
with due as (
  select d.delivery_id from hailong.delivery d join hailong.invitation i using (agency_id, invitation_id)
  where d.agency_id = $1 and d.state = 'waiting' and d.next_attempt_at <= $2 and i.port = any ($3)
    and (i.admitted or i.expires_on < $6)
  order by d.next_attempt_at limit $4 for update of d skip locked
), claimed as (
  update hailong.delivery d set attempts = d.attempts + 1, next_attempt_at = $5, reason = 'UNCONFIRMED'
  from due where d.agency_id = $1 and d.delivery_id = due.delivery_id
  returning d.delivery_id, d.invitation_id, d.kind, d.attempts
)
select c.delivery_id as "deliveryId", c.invitation_id as "invitationId", c.kind, c.attempts, i.round_id as "roundId",
  i.port, i.expires_on as "expiresOn", ${OBJECTS} as objects,
  case when i.body then 'body' when i.respondent_group is not null then 'listed' else 'applicant' end as recipient
from claimed c join hailong.invitation i on i.agency_id = $1 and i.invitation_id = c.invitation_id`;

/** Marks an attempt of each due message, before it is made. Two workers never claim the same message. */
export function claimDue(
  tx: Transaction,
  agencyId: number,
  { now, leaseUntil, ports, limit, today }: Claim,
): Promise<ClaimedDelivery[]> {
  return tx.query(CLAIM, [agencyId, now, ports, limit, leaseUntil, today]);
}

/** Message as a port took it over. */
export interface Delivered extends DeliveryCost {
  readonly deliveryId: string;
  readonly port: string;
  readonly on: CalendarDay;
  /** True: the message went nowhere. */
  readonly sandboxed: boolean;
}

/**
 * Marks a message delivered, also when another worker has given it up or claimed it meanwhile. Costs of a message that is sent
 * again add up. The first day of sending stays: by it a person belongs to a group of reminders.
 */
export async function markDelivered(tx: Transaction, agencyId: number, delivered: Delivered): Promise<void> {
  const { deliveryId, port, on, segments, price, sandboxed } = delivered;
  await tx.query(
    `with done as (
       update hailong.delivery set state = 'delivered', reason = null, port = $4, delivered_on = $3,
         segments = segments + $5, price = price + $6, sandboxed = $7
       where agency_id = $1 and delivery_id = $2 and state not in ('delivered', 'confirmed') returning invitation_id, kind
     )
     update hailong.invitation i
     set sent_on = case when done.kind = 'invitation' then coalesce(i.sent_on, $3) else i.sent_on end,
       reminded_on = case when done.kind = 'reminder' then $3 else i.reminded_on end
     from done where i.agency_id = $1 and i.invitation_id = done.invitation_id`,
    [agencyId, deliveryId, on, port, segments, price, sandboxed],
  );
}

/** State of a message after an attempt that did not deliver it. */
export interface Setback {
  readonly state: Exclude<DeliveryState, 'delivered' | 'confirmed'>;
  readonly reason: string;
  /** Moment of the next attempt, for `waiting` alone. */
  readonly nextAttemptAt: Date;
}

/** Marks the result of the newest attempt; an attempt whose lease ended is ignored. */
export async function markSetback(
  tx: Transaction,
  agencyId: number,
  { deliveryId, attempts }: Pick<ClaimedDelivery, 'deliveryId' | 'attempts'>,
  { state, reason, nextAttemptAt }: Setback,
): Promise<void> {
  await tx.query(
    `update hailong.delivery set state = $4, reason = $5, next_attempt_at = $6
     where agency_id = $1 and delivery_id = $2 and attempts = $3 and state = 'waiting'`,
    [agencyId, deliveryId, attempts, state, reason, nextAttemptAt],
  );
}

/** Returns claimed messages that were not begun to the queue, as if untouched. */
export async function release(
  tx: Transaction,
  agencyId: number,
  claimed: readonly Pick<ClaimedDelivery, 'deliveryId' | 'attempts'>[],
  now: Date,
): Promise<void> {
  await tx.query(
    `update hailong.delivery d set attempts = d.attempts - 1, next_attempt_at = $2, reason = null
     from unnest($3::uuid[], $4::smallint[]) as c(delivery_id, attempts)
     where d.agency_id = $1 and d.delivery_id = c.delivery_id and d.attempts = c.attempts and d.state = 'waiting'`,
    [agencyId, now, claimed.map(({ deliveryId }) => deliveryId), claimed.map(({ attempts }) => attempts)],
  );
}
