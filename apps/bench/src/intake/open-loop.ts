import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from './rate';

/** Moments at which requests are due: at a fixed rate, answered or not. */
export interface Pace {
  readonly perSecond: number;
  readonly seconds: number;
}

export interface OpenLoopRun {
  /** Milliseconds from the due moment of each request to its answer, in the order they were due. */
  readonly latencies: readonly number[];
  /** Things done altogether. */
  readonly done: number;
}

export interface Time {
  /** Milliseconds. */
  now(): number;
  wait(ms: number): Promise<unknown>;
}

const REAL_TIME: Time = { now: () => performance.now(), wait: (ms) => pause(Math.ceil(ms)) };

/**
 * Sends requests at fixed moments. A free worker takes the next request; while all are busy it waits, and its age counts
 * from the due moment. A server that stalls for a second therefore spoils all requests of that second, not only those it
 * holds (coordinated omission). The delay of timers, up to a millisecond, is included.
 */
export async function openLoop(
  workers: readonly Worker[],
  { perSecond, seconds }: Pace,
  time: Time = REAL_TIME,
): Promise<OpenLoopRun> {
  const requests = Math.max(1, Math.floor(perSecond * seconds));
  const latencies: number[] = [];
  const start = time.now();
  let next = 0;
  let done = 0;
  const serve = async (work: Worker) => {
    for (let request = next++; request < requests; request = next++) {
      const due = start + (request * 1000) / perSecond;
      for (let early = due - time.now(); early > 0; early = due - time.now()) await time.wait(early);
      const more = await work();
      done += more;
      latencies[request] = time.now() - due;
    }
  };
  await Promise.all(workers.map(serve));
  return { latencies, done };
}
