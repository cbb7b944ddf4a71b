import { Clock } from '@hailong/kernel';
import { DeliveryMessage, DeliveryOutcome, DeliveryPort } from '../domain/delivery';
import { WebhookOptions } from './delivery-options';
import { httpOutcome, noHttpOutcome } from './http-outcome';
import { SIGNATURE_HEADER, webhookSignature } from './webhook-signature';

const WEBHOOK_TIMEOUT_MS = 10_000;

/** Port that posts the message as JSON to an address of the host, which sends it on by SMS, Zalo or other means. */
export class WebhookPort implements DeliveryPort {
  readonly name = 'webhook';

  constructor(
    private readonly options: WebhookOptions,
    private readonly clock: Clock,
  ) {}

  async deliver(message: DeliveryMessage): Promise<DeliveryOutcome> {
    const { url, secret, timeoutMs = WEBHOOK_TIMEOUT_MS } = this.options;
    const body = JSON.stringify({ version: 1, ...message });
    const seconds = Math.floor(this.clock.now().getTime() / 1000);
    try {
      const response = await fetch(url, {
        method: 'POST',
        body,
        // Where an address moves to was not agreed on and does not get people's contacts.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'idempotency-key': message.deliveryId,
          [SIGNATURE_HEADER]: webhookSignature(secret, seconds, body),
        },
      });
      await response.body?.cancel();
      return httpOutcome(response.status, response.headers.get('retry-after'), this.clock.now());
    } catch (error) {
      return noHttpOutcome(error);
    }
  }
}
