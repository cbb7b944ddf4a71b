import { Clock } from '@hailong/kernel';
import { DeliveryOutcome } from '../domain/delivery';
import { WebhookOptions } from './delivery-options';
import { httpOutcome, noHttpOutcome } from './http-outcome';
import { SIGNATURE_HEADER, webhookSignature } from './webhook-signature';

const WEBHOOK_TIMEOUT_MS = 10_000;

/**
 * Posts a value as signed JSON to an address of the host.
 *
 * @param key the same at every attempt: a receiver that knows it already must do nothing
 */
export async function postSigned(
  { url, secret, timeoutMs = WEBHOOK_TIMEOUT_MS }: WebhookOptions,
  clock: Clock,
  key: string,
  value: object,
): Promise<DeliveryOutcome> {
  const body = JSON.stringify(value);
  const seconds = Math.floor(clock.now().getTime() / 1000);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      // Where an address moves to was not agreed on and does not get people's contacts.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': key,
        [SIGNATURE_HEADER]: webhookSignature(secret, seconds, body),
      },
    });
    await response.body?.cancel();
    return httpOutcome(response.status, response.headers.get('retry-after'), clock.now());
  } catch (error) {
    return noHttpOutcome(error);
  }
}
