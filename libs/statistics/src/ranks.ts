import { KeyOf, closedList } from '@hailong/kernel';

/** Rules for ranks of tied scores: the best rank of their run, the mean of its ranks, or the worst. */
export const TIE_RULES = closedList('tie rule', {
  best: {
    number: 0,
    vi: 'Đồng điểm thì cùng nhận thứ hạng cao nhất, các thứ hạng kế tiếp bỏ trống (1, 2, 2, 4)',
    en: 'Ties share the best rank and the following ranks stay empty (1, 2, 2, 4)',
  },
  mid: {
    number: 1,
    vi: 'Đồng điểm thì cùng nhận trung bình các thứ hạng (1, 2,5, 2,5, 4)',
    en: 'Ties share the mean of their ranks (1, 2.5, 2.5, 4)',
  },
  worst: {
    number: 2,
    vi: 'Đồng điểm thì cùng nhận thứ hạng thấp nhất (1, 3, 3, 4)',
    en: 'Ties share the worst rank (1, 3, 3, 4)',
  },
});
export type TieRule = KeyOf<typeof TIE_RULES>;

/** Largest difference of tied scores, in points: the noise of floating sums, far below one answer. */
const TIE_TOLERANCE = 1e-9;

export interface Rank {
  /** Rank; the highest score has 1. */
  readonly rank: number;
  /** Number of others with the same score. */
  readonly tiedWith: number;
}

/** Item with its rank. */
export interface Ranked<T> extends Rank {
  readonly item: T;
}

/**
 * Ranks scores, in the order given; the highest has rank 1. Scores must be unrounded: two communes that
 * both print 73.29 may hold ranks 13 and 14.
 *
 * @throws RangeError on a score that is not finite; an agency without an index has no rank and must be left out
 */
export function rankDescending(scores: readonly number[], tieRule: TieRule = 'best'): readonly Rank[] {
  const places = scores.map((score, place) => ({ score, place }));
  return rankedBy(places, ({ score }) => score, tieRule)
    .toSorted((a, b) => a.item.place - b.item.place)
    .map(({ rank, tiedWith }) => ({ rank, tiedWith }));
}

/** Ranks items by a score, best first; otherwise as {@link rankDescending}. */
export function rankedBy<T>(
  items: readonly T[],
  scoreOf: (item: T) => number,
  tieRule: TieRule = 'best',
): readonly Ranked<T>[] {
  const order = items.map((item) => ({ item, score: scoreOf(item) })).sort((a, b) => b.score - a.score);
  const unusable = order.find(({ score }) => !Number.isFinite(score));
  if (unusable) throw new RangeError(`cannot rank ${unusable.score}`);
  return runsOfTied(order).flatMap(({ first, run }) => {
    const rank = rankOfRun(first + 1, first + run.length, tieRule);
    return run.map(({ item }) => ({ item, rank, tiedWith: run.length - 1 }));
  });
}

interface Run<S> {
  /** Position of its first member, from 0. */
  readonly first: number;
  readonly run: readonly S[];
}

/**
 * Finds runs of tied scores, each measured from its own top, so that a chain of neighbours cannot tie distant scores.
 */
function runsOfTied<S extends { readonly score: number }>(descending: readonly S[]): readonly Run<S>[] {
  const runs: { first: number; top: number; run: S[] }[] = [];
  descending.forEach((scored, place) => {
    const current = runs.at(-1);
    if (current && current.top - scored.score < TIE_TOLERANCE) current.run.push(scored);
    else runs.push({ first: place, top: scored.score, run: [scored] });
  });
  return runs;
}

function rankOfRun(best: number, worst: number, tieRule: TieRule): number {
  switch (tieRule) {
    case 'best':
      return best;
    case 'mid':
      return (best + worst) / 2;
    case 'worst':
      return worst;
  }
}

/**
 * Kendall's tau-b of two series over the same units, −1…1: (C − D) / √((C + D + T₁)(C + D + T₂)) with C pairs of units in the same
 * order in both, D pairs in the opposite order, T₁ pairs that are tied in the first series alone and T₂ in the second alone. 1: the same
 * order, −1: the opposite one. Compares every pair, so it is for hundreds of units.
 * Source: Kendall 1945, The Treatment of Ties in Ranking Problems, Biometrika 33(3).
 *
 * Undefined for fewer than two units, and where all units of a series are tied: then there is no order to compare.
 *
 * @param first ranks or scores of the units
 * @param second those of the same units, in the same order; of both series the high end must mean the same
 * @throws RangeError for series of different length, and values that are not finite
 */
export function kendallTauB(first: readonly number[], second: readonly number[]): number | undefined {
  if (first.length !== second.length)
    throw new RangeError(`${first.length} and ${second.length} values are not of the same units`);
  const unusable = [...first, ...second].find((value) => !Number.isFinite(value));
  if (unusable !== undefined) throw new RangeError(`cannot order ${unusable}`);
  let [difference, toldByFirst, toldBySecond] = [0, 0, 0];
  for (let one = 0; one < first.length; one++)
    for (let other = 0; other < one; other++) {
      const [a, b] = [signBetween(first, one, other), signBetween(second, one, other)];
      difference += a * b;
      toldByFirst += a * a;
      toldBySecond += b * b;
    }
  if (toldByFirst === 0 || toldBySecond === 0) return undefined;
  return difference / Math.sqrt(toldByFirst * toldBySecond);
}

function signBetween(values: readonly number[], one: number, other: number): number {
  return Math.sign((values[one] as number) - (values[other] as number));
}
