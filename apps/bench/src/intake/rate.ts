/** Does a piece of work and returns the number of things done. */
export type Worker = () => Promise<number>;

export interface Rate {
  /** Things done per second. */
  readonly perSecond: number;
  readonly done: number;
}

/** Runs all workers at once, each again as soon as it is done, until the time is over, and waits for the last ones. */
export async function rateOf(workers: readonly Worker[], seconds: number): Promise<Rate> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let done = 0;
  const busy = async (work: Worker) => {
    while (performance.now() < end) {
      const more = await work();
      done += more;
    }
  };
  await Promise.all(workers.map(busy));
  return { done, perSecond: (done / (performance.now() - start)) * 1000 };
}

/**
 * Runs all workers at once until `total` things are done, and waits for the last ones.
 *
 * @param heard gets the number done after each piece of work
 */
export async function workUntil(
  workers: readonly Worker[],
  total: number,
  heard: (done: number) => void,
): Promise<number> {
  let done = 0;
  const busy = async (work: Worker) => {
    while (done < total) {
      const more = await work();
      done += more;
      heard(done);
    }
  };
  await Promise.all(workers.map(busy));
  return done;
}
