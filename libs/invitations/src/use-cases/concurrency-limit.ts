/** So many at once and no more; the others wait in the order in which they came. */
export class Lanes {
  private free: number;
  private readonly queue: (() => void)[] = [];

  /**
   * @param lanes at once
   * @param mostWaiting for a lane
   */
  constructor(
    lanes: number,
    private readonly mostWaiting: number,
  ) {
    this.free = lanes;
  }

  /** Undefined: too many are waiting already, and nothing was begun. */
  run<T>(work: () => Promise<T>): Promise<T> | undefined {
    if (this.free === 0 && this.queue.length >= this.mostWaiting) return undefined;
    return this.taken()
      .then(work)
      .finally(() => this.leave());
  }

  private taken(): Promise<void> {
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
