import { shortestFill } from './fill-speed';

/** Times of the last form of a label and of the form before it, milliseconds. */
interface Arrived {
  readonly at: number;
  readonly before?: number;
}

/**
 * Notices a device or counter that sends forms faster than one person can fill them there. Remembers one time for each
 * label, in this process only; at most `mostLabels`, of which the one silent for longest is forgotten. For forms that
 * arrive as they are filled: not for those typed in from paper, imported, or sent after a day without a network.
 */
export class BurstWatch {
  private readonly last = new Map<string, Arrived>();

  constructor(private readonly mostLabels = 10_000) {}

  /**
   * Tells whether a form follows the label's last form too soon. The first form of a burst looks like an honest form.
   *
   * @param label device or counter; nothing that names a person
   * @param at milliseconds
   * @param items items answered, whose shortest time to fill is the shortest honest interval
   */
  arrived(label: string, at: number, items: number): boolean {
    const before = this.last.get(label)?.at;
    // Deleted first, so that the map stays in the order of last use.
    this.last.delete(label);
    this.last.set(label, { at, before });
    if (this.last.size > this.mostLabels) this.forgetOldest();
    return before !== undefined && at >= before && at - before < shortestFill(items) * 1000;
  }

  /** The form of that moment was not stored, or had been before: the next one does not follow it. */
  takeBack(label: string, at: number): void {
    const last = this.last.get(label);
    if (last?.at !== at) return;
    if (last.before === undefined) this.last.delete(label);
    else this.last.set(label, { at: last.before });
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
