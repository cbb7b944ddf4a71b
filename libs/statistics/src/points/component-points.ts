import { KeyOf, closedList } from '@hailong/kernel';
import { Exact, compareExactly, exact, exactDecimal, overExactly, sumExactly, timesExactly } from './exact';

/** Rules for a component without a case: no complaint came in, so none was answered late. */
export const WITHOUT_CASES = closedList('points without a case', {
  none: { number: 0, vi: 'mẫu số bằng 0 thì được 0 điểm', en: 'no case: 0 points' },
  full: { number: 1, vi: 'mẫu số bằng 0 thì được điểm tối đa', en: 'no case: full points' },
  'left-out': {
    number: 2,
    vi: 'mẫu số bằng 0 thì không tính thành phần này, tổng điểm quy về thang điểm đầy đủ',
    en: 'no case: the component does not count, and the total is taken to the full maximum',
  },
});
export type WithoutCases = KeyOf<typeof WITHOUT_CASES>;

/** Cases of a component: whole numbers, 0 ≤ good ≤ all. */
export interface Cases {
  /** Cases as they should be: answered in time, satisfied. */
  readonly good: bigint;
  readonly all: bigint;
}

/** Step of points: from its border upwards, to the border of the next step. */
export interface PointStep {
  /** Share of good cases from which the step is reached, percent, 0 to 100; the border belongs to the step. */
  readonly from: number;
  readonly points: number;
}

/** Points of a component without a case; undefined: the component does not count. */
export function pointsWithoutCases(rule: WithoutCases, most: number): Exact | undefined {
  return { none: exact(0n), full: exactDecimal(most), 'left-out': undefined }[rule];
}

/**
 * Turns a share into points in proportion: all points from `fullFrom` per cent, below it share · most / fullFrom. Exact, unrounded.
 * Source: Quyết định 766/QĐ-TTg (2022), group of satisfaction, as the national portal publishes it: dossiers with `fullFrom` 90,
 * petitions with 100.
 *
 * @param most points of the component, above 0
 * @param fullFrom percent, 0 < fullFrom ≤ 100
 * @throws RangeError unless 0 ≤ good ≤ all, 0 < all, most > 0 and 0 < fullFrom ≤ 100
 */
export function linearPoints(cases: Cases, most: number, fullFrom: number): Exact {
  if (!(most > 0 && fullFrom > 0 && fullFrom <= 100))
    throw new RangeError(`${most} points from ${fullFrom} per cent`);
  const reached = overExactly(percentOf(cases), exactDecimal(fullFrom));
  const all = exactDecimal(most);
  return compareExactly(reached, exact(1n)) >= 0 ? all : timesExactly(reached, all);
}

/**
 * Finds the points of the highest step that a share reaches. Exact: a share of 90 of 100 reaches the step from 90 per cent.
 *
 * @param steps by rising border, the first from 0
 * @throws RangeError unless 0 ≤ good ≤ all, 0 < all and the first step begins at 0
 */
export function stepPoints(cases: Cases, steps: readonly PointStep[]): Exact {
  const percent = percentOf(cases);
  const reached = steps.findLast(({ from }) => compareExactly(percent, exactDecimal(from)) >= 0);
  if (steps[0]?.from !== 0 || !reached) throw new RangeError('the first step must begin at 0 per cent');
  return exactDecimal(reached.points);
}

/**
 * Takes points off for each case, down to 0.
 *
 * @param cases whole number of cases, from 0
 * @throws RangeError for a negative number of cases
 */
export function deductedPoints(cases: bigint, most: number, perCase: number): Exact {
  if (cases < 0n) throw new RangeError(`${cases} cases`);
  const left = sumExactly([exactDecimal(most), timesExactly(exact(-cases), exactDecimal(perCase))]);
  return left.numerator < 0n ? exact(0n) : left;
}

function percentOf({ good, all }: Cases): Exact {
  if (good < 0n || good > all || all === 0n) throw new RangeError(`${good} of ${all} cases`);
  return exact(100n * good, all);
}
