/**
 * Median.
 *
 * @throws RangeError for no values
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('the median of nothing');
  return (upper + lower) / 2;
}

/** Measures `times` runs one after the other, in milliseconds, after two runs of warm-up. */
export async function timesOf(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const [taken = []] = await timesInTurn(times, [work]);
  return taken;
}

/** Measures several works alternately, so that a disturbance of the machine meets all of them. */
export async function timesInTurn(
  times: number,
  works: readonly (() => Promise<unknown>)[],
): Promise<number[][]> {
  const taken = works.map((): number[] => []);
  for (let run = -WARM_UP; run < times; run += 1) {
    for (const [at, work] of works.entries()) {
      const start = performance.now();
      await work();
      if (run >= 0) taken[at]?.push(performance.now() - start);
    }
  }
  return taken;
}

const WARM_UP = 2;
