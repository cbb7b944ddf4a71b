import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from './rate';

/** When requests are due: one every so often, whether earlier ones have been answered or not. */
export interface Pace {
  readonly perSecond: number;
  readonly seconds: number;
}

export interface OpenLoopRun {
  /** Milliseconds from the moment each request was due until its answer was there, in the order they were due. */
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
 * Requests at fixed moments. Whoever is free takes the next one; while all are busy it waits, and that counts: a request
 * is as old as the moment at which it should have left. So a server that stands still for a second spoils all requests of
 * that second and not only those it was holding (coordinated omission). Timers are late by up to a millisecond; that
 * counts as well.
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
