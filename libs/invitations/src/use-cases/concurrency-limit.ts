/** Runs a limited number of pieces of work at once; further ones wait in the order in which they came. */
export class ConcurrencyLimit {
  private free: number;
  private readonly queue: (() => void)[] = [];

  /**
   * @param atOnce most pieces of work under way
   * @param mostWaiting most pieces of work in the queue
   */
  constructor(
    atOnce: number,
    private readonly mostWaiting: number,
  ) {
    this.free = atOnce;
  }

  /** Runs the work, now or after its wait. Undefined when the queue is full; then nothing was begun. */
  run<T>(work: () => Promise<T>): Promise<T> | undefined {
    if (this.free === 0 && this.queue.length >= this.mostWaiting) return undefined;
    return this.admitted()
      .then(work)
      .finally(() => this.leave());
  }

  private admitted(): Promise<void> {
    if (this.free === 0) return new Promise((resolve) => this.queue.push(resolve));
    this.free -= 1;
    return Promise.resolve();
  }

  private leave(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.free += 1;
  }
}
