import type { Transaction } from '@hailong/database';
import type { ReferredDelivery } from '../domain/delivery-reference';

/** End of a message as an operator reports it. */
export type ReportedEnd =
  | { readonly state: 'confirmed' }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * Marks the end of a message that this port took over. A message in any other state is left alone, so that a report repeated,
 * late or about another message changes nothing.
 */
export async function markReported(
  tx: Transaction,
  { agencyId, deliveryId }: ReferredDelivery,
  port: string,
  end: ReportedEnd,
): Promise<boolean> {
  const rows = await tx.query(
    `update hailong.delivery set state = $4, reason = $5
     where agency_id = $1 and delivery_id = $2 and port = $3 and state = 'delivered' and not sandboxed returning 1`,
    [agencyId, deliveryId, port, end.state, end.state === 'failed' ? end.reason : null],
  );
  return rows.length > 0;
}
