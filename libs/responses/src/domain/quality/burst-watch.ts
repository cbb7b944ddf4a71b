import { shortestFill } from './fill-speed';

/**
 * Notices a device or counter that sends forms faster than one person can fill them there. Remembers one time for each
 * label, in this process only; at most `mostLabels`, of which the one silent for longest is forgotten. For forms that
 * arrive as they are filled: not for those typed in from paper, imported, or sent after a day without a network.
 */
export class BurstWatch {
  private readonly last = new Map<string, number>();

  constructor(private readonly mostLabels = 10_000) {}

  /**
   * Whether this form follows the label's last one too soon. The first form of a burst is not told from an honest one.
   *
   * @param label device or counter, with its agency; nothing that names a person
   * @param at milliseconds
   * @param items items answered, whose shortest time to fill is the shortest honest interval
   */
  arrived(label: string, at: number, items: number): boolean {
    const before = this.last.get(label);
    // Deleted first, so that the map stays in the order of last use.
    this.last.delete(label);
    this.last.set(label, at);
    if (this.last.size > this.mostLabels) this.forgetOldest();
    return before !== undefined && at >= before && at - before < shortestFill(items) * 1000;
  }

  /** Labels remembered. */
  get size(): number {
    return this.last.size;
  }

  private forgetOldest(): void {
    for (const label of this.last.keys()) {
      this.last.delete(label);
      return;
    }
  }
}
