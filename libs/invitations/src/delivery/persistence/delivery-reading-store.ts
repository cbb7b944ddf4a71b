import type { Transaction } from '@hailong/database';
import { DeliveryKind, DeliveryState } from '../domain/delivery';
import { InvitationPort, MessagePort } from '../domain/invitation-port';

export interface DeliveryCounts extends Readonly<Record<DeliveryState, number>> {
  /** Messages among the delivered that went nowhere, in the sandbox. */
  readonly sandboxed: number;
}

/** Cost of the messages that a port took over. */
export interface PortCost {
  readonly port: MessagePort;
  readonly messages: number;
  readonly segments: number;
  /** Whole đồng. */
  readonly price: number;
}

const OF_ROUND = `hailong.invitation i join hailong.delivery d using (agency_id, invitation_id)
  where i.agency_id = $1 and i.round_id = $2`;

export async function deliveryCounts(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<DeliveryCounts> {
  const rows = await tx.query<{ state: DeliveryState; n: number; sandboxed: number }>(
    `select d.state, count(*)::int as n, count(*) filter (where d.sandboxed)::int as sandboxed from ${OF_ROUND} group by d.state`,
    [agencyId, roundId],
  );
  const none = { waiting: 0, delivered: 0, failed: 0, dropped: 0, confirmed: 0 };
  const sandboxed = rows.reduce((sum, row) => sum + row.sandboxed, 0);
  return { ...none, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])), sandboxed };
}

/** Sums the cost of delivered messages by port; those of the sandbox cost nothing and are left out. */
export function deliveryCosts(tx: Transaction, agencyId: number, roundId: number): Promise<PortCost[]> {
  return tx.query(
    `select d.port, count(*)::int as messages, sum(d.segments)::int as segments, sum(d.price)::float8 as price
     from ${OF_ROUND} and d.port is not null and not d.sandboxed group by d.port order by d.port`,
    [agencyId, roundId],
  );
}

/** Message that was given up; its recipient is not told. */
export interface FailedDelivery {
  readonly deliveryId: string;
  readonly kind: DeliveryKind;
  readonly port: string;
  readonly attempts: number;
  readonly reason: string;
}

/** Reads a page of failed messages, by their random id. */
export function failedPage(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  after: string,
  limit: number,
): Promise<FailedDelivery[]> {
  return tx.query(
    `select d.delivery_id as "deliveryId", d.kind, i.port, d.attempts, d.reason from ${OF_ROUND}
       and d.state = 'failed' and d.delivery_id > $3::uuid
     order by d.delivery_id limit $4`,
    [agencyId, roundId, after, limit],
  );
}

/** Port of a message, or `paper` for a printed sheet. */
export type InvitationWay = InvitationPort;

/** Gives invitations another port whose message failed, so that no person has them. */
export async function rerouteFailed(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  port: InvitationWay,
): Promise<void> {
  await tx.query(
    `update hailong.invitation i set port = $3, sealed_contact = case when $3 <> 'paper' then i.sealed_contact end
     from hailong.delivery d
     where i.agency_id = $1 and i.round_id = $2 and i.revoked_on is null
       and d.agency_id = $1 and d.invitation_id = i.invitation_id and d.state = 'failed' and d.kind = 'invitation'`,
    [agencyId, roundId, port],
  );
}

/** Requeues failed messages, or drops those replaced by paper. Returns the count. */
export async function retryFailed(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  at: Date,
): Promise<number> {
  const rows = await tx.query(
    `update hailong.delivery d set attempts = 0, next_attempt_at = $3,
       state = case when i.port = 'paper' then 'dropped' else 'waiting' end,
       reason = case when i.port = 'paper' then 'ON_PAPER' end
     from hailong.invitation i
     where d.agency_id = $1 and d.state = 'failed' and i.agency_id = $1 and i.round_id = $2
       and i.invitation_id = d.invitation_id
     returning 1`,
    [agencyId, roundId, at],
  );
  return rows.length;
}

/** Due messages that no worker holds. */
export interface WaitingDeliveries {
  readonly count: number;
  /** Seconds since the oldest was due; 0 where none is. */
  readonly oldestSeconds: number;
}

/** Counts due messages of all agencies; the province sees nothing else of these. */
export async function waitingDeliveries(tx: Transaction, now: Date): Promise<WaitingDeliveries> {
  const [row] = await tx.query<WaitingDeliveries>(
    `select count(*)::int as count,
       coalesce(floor(extract(epoch from $1 - min(next_attempt_at))), 0)::int as "oldestSeconds"
     from hailong.delivery where state = 'waiting' and next_attempt_at <= $1`,
    [now],
  );
  return row ?? { count: 0, oldestSeconds: 0 };
}
