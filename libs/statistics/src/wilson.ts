/** Two-sided 95 % point of the normal distribution. */
export const Z_95 = 1.959963984540054;

/** Bounds of a share, 0…1. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's score interval for `successes` of `n` (Wilson 1927; Newcombe 1998, method 3). Undefined for n = 0.
 *
 * @throws RangeError unless both are whole and 0 ≤ successes ≤ n
 */
export function wilsonInterval(successes: number, n: number, z: number = Z_95): Interval | undefined {
  requireSample(successes, n);
  return n === 0 ? undefined : wilsonAround(successes / n, n, z);
}

/**
 * Wilson's interval when the `n` were drawn at random, without replacement, from `population`: n is replaced by
 * {@link effectiveSampleSize}. A census has no sampling error, so its interval is the share itself. For self-selected
 * answers use {@link wilsonInterval}: a small population proves nothing about people that did not answer.
 *
 * @throws RangeError as {@link wilsonInterval}, and when n > population
 */
export function wilsonIntervalOfPopulation(
  successes: number,
  n: number,
  population: number,
  z: number = Z_95,
): Interval | undefined {
  requireSample(successes, n);
  requirePopulation(n, population);
  if (n === 0) return undefined;
  return wilsonAround(successes / n, effectiveSampleSize(n, population), z);
}

/**
 * Wilson's interval around a share that is as precise as that of `n` answers drawn one by one: n is the effective number of a
 * sample whose answers are not independent (`ratioShare`), any number above 0, infinite for a census.
 *
 * @throws RangeError unless 0 ≤ share ≤ 1 and n > 0
 */
export function wilsonIntervalOfShare(share: number, n: number, z: number = Z_95): Interval {
  if (!(share >= 0 && share <= 1 && n > 0)) throw new RangeError(`${share} of ${n} is not a sample`);
  return wilsonAround(share, n, z);
}

/** Sample with `successes` of `n`. */
export interface Sample {
  readonly successes: number;
  readonly n: number;
}

/**
 * Interval of the difference of two independent shares, `one` − `other`, −1…1: Newcombe's hybrid of their Wilson
 * intervals (Newcombe 1998, Statistics in Medicine 17, 873–890, method 10). Undefined when one of them is empty.
 *
 * @throws RangeError as {@link wilsonInterval}
 */
export function shareDifferenceInterval(one: Sample, other: Sample, z: number = Z_95): Interval | undefined {
  for (const { successes, n } of [one, other]) requireSample(successes, n);
  if (one.n === 0 || other.n === 0) return undefined;
  return differenceIntervalOfShares(
    { share: one.successes / one.n, n: one.n },
    { share: other.successes / other.n, n: other.n },
    z,
  );
}

/** Share 0…1 that is as precise as that of `n` answers drawn one by one, see {@link wilsonIntervalOfShare}. */
export interface EffectiveShare {
  readonly share: number;
  readonly n: number;
}

/**
 * Interval of the difference of two independent shares, `one` − `other`, −1…1, as {@link shareDifferenceInterval}, by effective numbers
 * of answers.
 *
 * @throws RangeError as {@link wilsonIntervalOfShare}
 */
export function differenceIntervalOfShares(
  one: EffectiveShare,
  other: EffectiveShare,
  z: number = Z_95,
): Interval {
  return signedSumIntervalOfShares([one], [other], z);
}

/**
 * Interval of a sum of independent shares less a sum of others: the squared distances of the Wilson bounds are added, as in Newcombe's
 * interval of a difference (Zou, Huang and Zhang 2009, Computational Statistics & Data Analysis 53, 1080–1085).
 *
 * @throws RangeError as {@link wilsonIntervalOfShare}
 */
export function signedSumIntervalOfShares(
  added: readonly EffectiveShare[],
  taken: readonly EffectiveShare[],
  z: number = Z_95,
): Interval {
  const [plus, minus] = [added, taken].map((shares) =>
    shares.map(({ share, n }) => distances(share, n, z)),
  ) as [Distances[], Distances[]];
  const sum = [...added.map(({ share }) => share), ...taken.map(({ share }) => -share)].reduce(
    (a, b) => a + b,
    0,
  );
  return {
    lower: sum - Math.hypot(...plus.map(({ below }) => below), ...minus.map(({ above }) => above)),
    upper: sum + Math.hypot(...plus.map(({ above }) => above), ...minus.map(({ below }) => below)),
  };
}

interface Distances {
  readonly below: number;
  readonly above: number;
}

/** Distances of the Wilson bounds from their share. */
function distances(share: number, n: number, z: number): Distances {
  const { lower, upper } = wilsonIntervalOfShare(share, n, z);
  return { below: share - lower, above: upper - share };
}

/** Factor by which a standard error shrinks, √((N−n)/(N−1)); 0 for a census. */
export function finitePopulationCorrection(n: number, population: number): number {
  requirePopulation(n, population);
  return n === population ? 0 : Math.sqrt((population - n) / (population - 1));
}

/** Size of the sample from an infinite population that is as precise, n(N−1)/(N−n); infinite for a census. */
export function effectiveSampleSize(n: number, population: number): number {
  requirePopulation(n, population);
  return n === population ? Infinity : (n * (population - 1)) / (population - n);
}

function wilsonAround(share: number, n: number, z: number): Interval {
  const spread = (z * z) / n;
  const centre = share + spread / 2;
  const half = z * Math.sqrt((share * (1 - share)) / n + spread / (4 * n));
  // At 0 and 1 the formula gives exactly 0 and 1; floating sums miss them by a hair.
  return {
    lower: share === 0 ? 0 : (centre - half) / (1 + spread),
    upper: share === 1 ? 1 : (centre + half) / (1 + spread),
  };
}

function requireSample(successes: number, n: number): void {
  if (!Number.isInteger(successes) || !Number.isInteger(n) || successes < 0 || successes > n) {
    throw new RangeError(`${successes} of ${n} is not a sample`);
  }
}

function requirePopulation(n: number, population: number): void {
  if (!Number.isInteger(n) || !Number.isInteger(population) || n < 0 || n > population) {
    throw new RangeError(`${n} cannot be drawn from ${population}`);
  }
}
