import { Inject, Injectable } from '@nestjs/common';
import { HostWorker } from '@hailong/database';
import { DELIVERY_OPTIONS, ResolvedDelivery } from '../ports/delivery-options';
import { DeliverWaiting } from './deliver-waiting.use-case';
import { DeliveryPorts } from './delivery-ports';

/** Worker that delivers due messages every few seconds, where the host asked for it. */
@Injectable()
export class DeliveryWorker extends HostWorker {
  constructor(
    deliveries: DeliverWaiting,
    private readonly ports: DeliveryPorts,
    @Inject(DELIVERY_OPTIONS) { everySeconds }: ResolvedDelivery,
  ) {
    super('delivering', ports.names.length > 0 ? everySeconds : undefined, (stop) =>
      deliveries.deliver('delivery', stop),
    );
  }

  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    this.ports.close();
  }
}
