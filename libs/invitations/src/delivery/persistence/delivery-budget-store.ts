import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import type { ClaimedDelivery } from './delivery-store';

/** Locks the counting of an agency's messages until the transaction ends: two workers never spend the same rest. */
export async function lockBudget(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.delivery-budget'), $1)`, [agencyId]);
}

/** Counts the messages of a port that left on a day, and those under way. */
export async function spentOn(
  tx: Transaction,
  agencyId: number,
  port: string,
  { day, now }: { readonly day: CalendarDay; readonly now: Date },
): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `select (select count(*) from hailong.delivery where agency_id = $1 and port = $2 and delivered_on = $3)::int
       + (select count(*) from hailong.delivery d join hailong.invitation i using (agency_id, invitation_id)
          where d.agency_id = $1 and i.port = $2 and d.state = 'waiting' and d.reason = 'UNCONFIRMED'
            and d.next_attempt_at > $4)::int as n`,
    [agencyId, port, day, now],
  );
  return row?.n ?? 0;
}

/** Puts claimed messages off until a moment, without an attempt of theirs. */
export async function putOff(
  tx: Transaction,
  agencyId: number,
  claimed: readonly Pick<ClaimedDelivery, 'deliveryId' | 'attempts'>[],
  { until, reason }: { readonly until: Date; readonly reason: string },
): Promise<void> {
  await tx.query(
    `update hailong.delivery set attempts = attempts - 1, next_attempt_at = $3, reason = $4
     where agency_id = $1 and delivery_id = any ($2) and state = 'waiting'`,
    [agencyId, claimed.map(({ deliveryId }) => deliveryId), until, reason],
  );
}
