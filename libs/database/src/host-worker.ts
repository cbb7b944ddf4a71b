import { RepeatedWork } from '@hailong/kernel';
import { logFailedWork } from '@hailong/telemetry';
import { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';

/** Work that the host's process repeats by itself, where the host wishes it; on shutdown a run under way ends first. */
export abstract class HostWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running: RepeatedWork | undefined;

  /**
   * @param name of the work, for the log
   * @param everySeconds undefined: this process does none of it
   */
  protected constructor(
    private readonly name: string,
    private readonly everySeconds: number | undefined,
    private readonly work: (stop: AbortSignal) => Promise<unknown>,
  ) {}

  onApplicationBootstrap(): void {
    if (this.everySeconds === undefined) return;
    this.running = new RepeatedWork(this.work, this.everySeconds, (error) => logFailedWork(this.name, error));
    this.running.start();
  }

  /** Begins nothing more; resolves when the work under way has ended. */
  async stop(): Promise<void> {
    await this.running?.stop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }
}
