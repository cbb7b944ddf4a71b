/** Does something, says how many things that were, and is ready for the next. */
export type Worker = () => Promise<number>;

export interface Rate {
  /** Things done per second. */
  readonly perSecond: number;
  readonly done: number;
}

/** All workers at once, each starting anew as soon as it is done, until the time is over; the last ones are waited for. */
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
 * All workers at once until so many things are done; the last ones are waited for.
 *
 * @param heard how many are done, each time more are
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
