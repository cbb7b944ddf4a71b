import { Draws } from './draws';
import { FamilyOfPairs, UNKNOWN, pairsOf, renewMaximum } from './family-of-pairs';
import { nthLargest } from './nth-largest';
import { UnitPairs, pairStatistic } from './unit-pairs';
import { Steps, Workload } from './workload';

export interface StepDownTerms {
  readonly draws: Draws;
  readonly pairs: UnitPairs;
  /** Room for a value of each draw, used again and again: large arrays are dear to make. */
  readonly scratch: Float64Array;
  /** Rank of the critical value among the largest statistics of all draws, 1 for the largest. */
  readonly criticalRank: number;
  /** Repeats after rejections; false: a single step. */
  readonly stepDown: boolean;
}

export interface PairsToldApart {
  /** 1 at j·p + k where unit j is better than unit k, else 0. */
  readonly better: Uint8Array;
  /** Last critical value, the smallest: the pairs told apart are those whose statistic is above it. Undefined: there is no pair. */
  readonly criticalValue?: number;
}

/**
 * Tells the pairs of a family apart: c is the critical value of the largest statistic over the pairs that are left; each pair with
 * T_jk > c is rejected as equal, "j is better than k"; this repeats with a new c until nothing more is rejected. Changes the family.
 *
 */
export function* stepDown(family: FamilyOfPairs, terms: StepDownTerms): Steps<PairsToldApart> {
  const { pairs } = terms;
  const rejected = new Uint8Array(pairs.size ** 2);
  const work = new Workload();
  let left = pairsOf(family.unit, pairs.size).map((pair) => ({
    pair,
    statistic: pairStatistic(pairs, Math.floor(pair / pairs.size), pair % pairs.size),
  }));
  let criticalValue: number | undefined;
  while (left.length > 0) {
    const critical = yield* criticalValueOf(family, rejected, terms, work);
    criticalValue = critical;
    const found = left.filter(({ statistic }) => statistic > critical);
    for (const { pair } of found) rejected[pair] = 1;
    if (work.add(left.length)) yield;
    if (found.length === 0 || !terms.stepDown) break;
    left = left.filter(({ statistic }) => statistic <= critical);
  }
  return { better: rejected, criticalValue };
}

/** Part of the draws that is looked at for the critical value: so many times its rank. */
const LOOKED_AT = 2;

/**
 * Finds the critical value over the pairs that are not rejected. The maximum of a draw whose leader is unknown or rejected is a bound
 * above the true one. Only the largest of these bounds are made anew, until none reaches the critical value: the value is the same as if
 * all draws were compared, and most of them never are.
 */
function* criticalValueOf(
  family: FamilyOfPairs,
  rejected: Uint8Array,
  { draws, pairs, criticalRank, scratch }: StepDownTerms,
  work: Workload,
): Steps<number> {
  const comparisons = family.unit === undefined ? pairs.size ** 2 : 2 * pairs.size;
  for (;;) {
    const exact = nthMaximum(family, scratch, Math.min(draws.count, LOOKED_AT * criticalRank));
    for (const draw of outdatedDraws(family, rejected, exact)) {
      renewMaximum(family, draw, rejected, draws, pairs);
      if (work.add(comparisons)) yield;
    }
    const critical = nthMaximum(family, scratch, criticalRank);
    if (work.add(10 * draws.count)) yield;
    if (critical >= exact) return critical;
  }
}

function nthMaximum({ maxima }: FamilyOfPairs, scratch: Float64Array, nth: number): number {
  scratch.set(maxima);
  return nthLargest(scratch, nth);
}

/** Draws with a bound of at least `least` as their maximum. */
function outdatedDraws({ maxima, leaders }: FamilyOfPairs, rejected: Uint8Array, least: number): number[] {
  const outdated: number[] = [];
  for (let draw = 0; draw < maxima.length; draw += 1) {
    if ((maxima[draw] as number) < least) continue;
    const leader = leaders[draw] as number;
    if (leader === UNKNOWN || rejected[leader] === 1) outdated.push(draw);
  }
  return outdated;
}
