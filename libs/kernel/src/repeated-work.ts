/**
 * Work that begins again some time after it ended, until it is stopped. A failed run is reported and followed by the
 * next, so that a database that is away for a while ends nothing.
 */
export class RepeatedWork {
  private readonly aborting = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  /**
   * @param work gets a signal that is aborted when it is to end early
   * @param everySeconds between the end of a run and the beginning of the next
   */
  constructor(
    private readonly work: (stop: AbortSignal) => Promise<unknown>,
    private readonly everySeconds: number,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.plan(0);
  }

  /** Stops the work; resolves when the run under way has ended. */
  async stop(): Promise<void> {
    this.aborting.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  private plan(seconds: number): void {
    this.timer = setTimeout(() => {
      this.running = this.run();
    }, seconds * 1000);
  }

  private async run(): Promise<void> {
    try {
      await this.work(this.aborting.signal);
    } catch (error) {
      this.failed(error);
    }
    if (!this.aborting.signal.aborted) this.plan(this.everySeconds);
  }
}
