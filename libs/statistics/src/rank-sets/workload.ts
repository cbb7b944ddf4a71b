/** Comparisons of numbers between two pauses: a few milliseconds. */
const BETWEEN_PAUSES = 300_000;

/** Counts the work of a long calculation, so that it can stop for a moment between steps of a few milliseconds. */
export class Workload {
  private done = 0;

  /** Adds work; true where it is time for a pause. */
  add(comparisons: number): boolean {
    this.done += comparisons;
    if (this.done < BETWEEN_PAUSES) return false;
    this.done = 0;
    return true;
  }
}

/** Calculation that stops every few milliseconds: `next` goes on, the result comes last. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs a calculation without a pause. */
export function resultOf<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Runs a calculation with pauses, so that other work of the same thread goes on.
 *
 * @param pause lets other work run, for example `setImmediate` of `node:timers/promises`
 */
export async function resultWithPauses<T>(steps: Steps<T>, pause: () => Promise<unknown>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}
