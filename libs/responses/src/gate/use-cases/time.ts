/** Time of waits that last moments. It never goes back, as the clock of a machine may. */
export interface Time {
  /** Milliseconds since some moment. */
  now(): number;
  after(ms: number, then: () => void): void;
}

export const REAL_TIME: Time = {
  now: () => performance.now(),
  after: (ms, then) => void setTimeout(then, Math.ceil(ms)).unref(),
};
