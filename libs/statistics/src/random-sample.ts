/** Way in which the answers of a population came to be: by a random draw without replacement, or by people that chose to answer. */
export type Selection = 'random' | 'self-selected';

/**
 * Population that may correct the error of a sample: N where the answers were drawn from it at random, undefined where they were
 * self-selected, since a small population proves nothing about its people that did not answer. Give it to `ratioShare`,
 * `halfWidthInPoints` and `normalSampleSize`.
 * Source: Cochran, Sampling Techniques, 2.6.
 */
export function correctingPopulation(selection: Selection, population: number): number | undefined {
  return selection === 'random' ? population : undefined;
}

/**
 * Factor of the variance of a mean of n answers, 1 − n/N for a random draw, 1 for self-selected answers.
 *
 * @throws RangeError unless 0 ≤ n and, for a random draw, n ≤ N
 */
export function varianceCorrection(selection: Selection, n: number, population: number): number {
  if (!(n >= 0)) throw new RangeError(`${n} is no number of answers`);
  if (selection === 'self-selected') return 1;
  if (!(n <= population)) throw new RangeError(`${n} cannot be drawn from ${population}`);
  return population === 0 ? 1 : 1 - n / population;
}
