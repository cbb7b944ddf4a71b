import { DELIVERY_ID, rowNumber } from '@hailong/kernel';

/** Delivery that a report is about. */
export interface ReferredDelivery {
  readonly agencyId: number;
  readonly deliveryId: string;
}

/**
 * Writes the reference under which an operator reports on a message, `12-3f2a…`: the number of its agency, behind whose
 * wall the message is, and its id. At most 47 characters; Zalo takes 48, eSMS 50.
 */
export function referenceOf({ agencyId, deliveryId }: ReferredDelivery): string {
  return `${agencyId}-${deliveryId}`;
}

export function readReference(reference: string): ReferredDelivery | undefined {
  const [, agency = '', id = ''] = /^(\d+)-(.+)$/.exec(reference) ?? [];
  const [agencyId, deliveryId] = [rowNumber(agency), DELIVERY_ID.read(`${DELIVERY_ID.noun}:${id}`)];
  return agencyId && deliveryId ? { agencyId, deliveryId } : undefined;
}
