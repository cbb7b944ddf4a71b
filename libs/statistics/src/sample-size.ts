import { KeyOf, closedList } from '@hailong/kernel';
import { Z_95, finitePopulationCorrection } from './wilson';

/** Rules for rounding a sample size to whole persons. */
export const SLOVIN_ROUNDINGS = closedList('rounding of a sample size', {
  up: { number: 0, vi: 'làm tròn lên', en: 'up' },
  nearest: { number: 1, vi: 'làm tròn đến số gần nhất', en: 'to the nearest' },
});
export type SlovinRounding = KeyOf<typeof SLOVIN_ROUNDINGS>;

/**
 * Sample size of Quyết định 1383/QĐ-BNV, n = N / (1 + N·e²) (Slovin; Yamane 1967). The decision does
 * not say how to round; a fraction counts as a whole person, unless a plan rounds to the nearest.
 *
 * @param population N, whole number ≥ 0
 * @param error e, 0 < e < 1: 0.05 is five points
 * @throws RangeError on anything else
 */
export function slovinSampleSize(population: number, error: number, rounding: SlovinRounding = 'up'): number {
  requireCount(population, 'a population');
  requireShare(error, 'an error');
  const exactly = cleaned(population / (1 + population * error * error));
  return rounding === 'nearest' ? Math.round(exactly) : Math.ceil(exactly);
}

export interface SampleSizeTerms {
  /** Half-width of the interval as a share, 0 < error < 1: 0.05 is five points. */
  readonly error: number;
  /** Expected share; default 0.5, which needs the largest sample. */
  readonly share?: number;
  /** Population N, when the sample is drawn from it at random without replacement; absent: infinite. */
  readonly population?: number;
  /** Two-sided point of the normal distribution; default that of 95 %. */
  readonly z?: number;
}

/**
 * Sample size of the normal interval: n₀ = z²·p(1−p)/e², for a finite population n₀ / (1 + (n₀−1)/N), rounded up
 * (Cochran, Sampling Techniques, 4.4). Never more than the population.
 *
 * @throws RangeError unless 0 < error, share < 1 and the population is a whole number ≥ 0
 */
export function normalSampleSize({ error, share = 0.5, population, z = Z_95 }: SampleSizeTerms): number {
  requireShare(error, 'an error');
  requireShare(share, 'a share');
  const endless = (z * z * share * (1 - share)) / (error * error);
  if (population === undefined) return roundedUp(endless);
  requireCount(population, 'a population');
  if (population === 0) return 0;
  return Math.min(population, roundedUp(endless / (1 + (endless - 1) / population)));
}

/**
 * Half-width of the 95 % interval in points, z·√(p(1−p)/n)·√((N−n)/(N−1))·100: the precision of `n` answers when the
 * share is `share`. Give the population only when the `n` were drawn from it at random, or are all of it: a small
 * population does not make self-selected answers any surer. Undefined for n = 0.
 *
 * @param n answers, whole number ≥ 0
 * @param share expected share, 0…1
 * @throws RangeError on anything else, and when n > population
 */
export function halfWidthInPoints(n: number, share: number, population?: number): number | undefined {
  requireCount(n, 'a number of answers');
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share`);
  const correction = population === undefined ? 1 : finitePopulationCorrection(n, population);
  return n === 0 ? undefined : 100 * Z_95 * Math.sqrt((share * (1 - share)) / n) * correction;
}

function roundedUp(value: number): number {
  return Math.ceil(cleaned(value));
}

/** Removes the noise of floating division: 5 000 / 12.5 is 400, not the 401 that 400.00000000000006 would give. */
function cleaned(value: number): number {
  return Number(value.toFixed(9));
}

function requireCount(value: number, what: string): void {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`${value} is not ${what}`);
}

function requireShare(value: number, what: string): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`${value} is not ${what} between 0 and 1`);
}

/**
 * Shares a whole number out in proportion to weights, in whole numbers that add up to it: by largest remainders, of equal ones the earlier
 * first. Without any weight all shares are 0. Source: the method of Hamilton 1792, Balinski and Young 2001, Fair Representation.
 *
 * @param total whole number ≥ 0
 * @param weights ≥ 0; of whole weights the remainders are exact
 */
export function shareInProportion(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((total * weight) / sum));
  const left = total - shares.reduce((all, share) => all + share, 0);
  const remainders = weights.map((weight) => (total * weight) % sum);
  const order = weights
    .map((_, at) => at)
    .sort((a, b) => (remainders[b] as number) - (remainders[a] as number) || a - b);
  const luckier = new Set(order.slice(0, left));
  return shares.map((share, at) => share + (luckier.has(at) ? 1 : 0));
}
