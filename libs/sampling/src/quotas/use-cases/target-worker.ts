import { RepeatedWork } from '@hailong/kernel';
import {
  BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  OnApplicationBootstrap,
} from '@nestjs/common';
import { RefreshTargets } from './refresh-targets.use-case';

/** Provider token of the seconds between two looks; undefined: this process looks never. */
export const TARGET_SECONDS = Symbol('hailong.target-seconds');

/** Targets grow with the frame through the year without anybody's pressing a button, where the host wishes it. */
@Injectable()
export class TargetWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('HaiLong');
  private work: RepeatedWork | undefined;

  constructor(
    private readonly targets: RefreshTargets,
    @Inject(TARGET_SECONDS) private readonly everySeconds: number | undefined,
  ) {}

  onApplicationBootstrap(): void {
    if (this.everySeconds === undefined) return;
    this.work = new RepeatedWork(
      (stop) => this.targets.run('targets', stop),
      this.everySeconds,
      (error) => this.logger.error(`updating targets: ${String(error)}`),
    );
    this.work.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.work?.stop();
  }
}
