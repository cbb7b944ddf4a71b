import { Clock } from '@hailong/kernel';
import { DeliveryMessage, DeliveryOutcome, DeliveryPort } from '../domain/delivery';
import { WebhookOptions } from './delivery-options';
import { postSigned } from './post-signed';

/** Port that posts the message as JSON to an address of the host, which sends it on by SMS, Zalo or other means. */
export class WebhookPort implements DeliveryPort {
  readonly name = 'webhook';

  constructor(
    private readonly options: WebhookOptions,
    private readonly clock: Clock,
  ) {}

  deliver(message: DeliveryMessage): Promise<DeliveryOutcome> {
    return postSigned(this.options, this.clock, message.deliveryId, { version: 1, ...message });
  }
}
