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
  private readonly stop = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly deliver: DeliverWaiting,
    private readonly ports: DeliveryPorts,
    @Inject(DELIVERY_OPTIONS) private readonly options: ResolvedDelivery,
  ) {}

  onApplicationBootstrap(): void {
    if (this.options.everySeconds !== undefined && this.ports.names.length > 0) this.plan(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    clearTimeout(this.timer);
    await this.running;
    this.ports.close();
  }

  private plan(seconds: number): void {
    this.timer = setTimeout(() => {
      this.running = this.round();
    }, seconds * 1000);
  }

  /** A database that is away for a while ends no worker. */
  private async round(): Promise<void> {
    try {
      await this.deliver.run('delivery', this.stop.signal);
    } catch (error) {
      this.logger.error(
        `delivering: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
    if (!this.stop.signal.aborted) this.plan(this.options.everySeconds ?? 0);
  }
}
