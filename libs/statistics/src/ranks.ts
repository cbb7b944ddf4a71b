import { KeyOf, closedList } from '@hailong/kernel';

/** What tied scores get: the best place of their run, the mean of its places, or its worst place. */
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

/** Scores are tied when they differ by less, in points: the noise of floating sums, far below one answer. */
const TIE_TOLERANCE = 1e-9;

export interface Rank {
  /** 1 is the highest score. */
  readonly rank: number;
  /** How many others have the same score. */
  readonly tiedWith: number;
}

/** Something with its rank. */
export interface Ranked<T> extends Rank {
  readonly item: T;
}

/**
 * Ranks in the order of the scores given; the highest score has rank 1. Scores must be unrounded: two communes that
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

/** As {@link rankDescending}, with what is ranked, best first. */
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
  /** Place of its first member, from 0. */
  readonly first: number;
  readonly run: readonly S[];
}

/** A run is measured from its own top, so that a chain of near neighbours cannot tie scores that lie apart. */
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
