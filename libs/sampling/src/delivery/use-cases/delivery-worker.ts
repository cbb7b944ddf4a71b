import { RepeatedWork } from '@hailong/kernel';
import {
  BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  OnApplicationBootstrap,
} from '@nestjs/common';
import { DELIVERY_OPTIONS, ResolvedDelivery } from '../ports/delivery-options';
import { DeliverWaiting } from './deliver-waiting.use-case';
import { DeliveryPorts } from './delivery-ports';

/** Looks for due messages every so often, where the host wishes it; on shutdown what is under way ends first. */
@Injectable()
export class DeliveryWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('HaiLong');
  private work: RepeatedWork | undefined;

  constructor(
    private readonly deliver: DeliverWaiting,
    private readonly ports: DeliveryPorts,
    @Inject(DELIVERY_OPTIONS) private readonly options: ResolvedDelivery,
  ) {}

  onApplicationBootstrap(): void {
    const { everySeconds } = this.options;
    if (everySeconds === undefined || this.ports.names.length === 0) return;
    this.work = new RepeatedWork(
      (stop) => this.deliver.run('delivery', stop),
      everySeconds,
      (error) =>
        this.logger.error(
          `delivering: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        ),
    );
    this.work.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.work?.stop();
    this.ports.close();
  }
}
