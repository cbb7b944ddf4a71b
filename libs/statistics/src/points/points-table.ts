import { sum } from '../share';

/**
 * Points of a component without a case (no complaint came in, so none was answered late): all of them, none, or left out, with the total
 * taken over the other components.
 */
export type WithoutCases = 'full' | 'none' | 'left-out';

/** Component of a points table, which turns a ratio into points. */
export interface PointComponent {
  readonly code: string;
  /** Most points, above 0. */
  readonly most: number;
  /** Percentage from which all points are given, 0 < fullFrom ≤ 100. Below it points are in proportion: percentage · most / fullFrom. */
  readonly fullFrom: number;
  readonly withoutCases: WithoutCases;
}

/** Cases of a component. */
export interface Cases {
  /** Cases as they should be: answered in time, satisfied. */
  readonly good: number;
  readonly all: number;
}

/** Points, unrounded. */
export interface Points {
  readonly code: string;
  /** Points; undefined where the component is left out. */
  readonly points: number | undefined;
  readonly most: number;
}

export interface TotalPoints {
  /** Components in their order, unrounded, left-out ones included. */
  readonly components: readonly Points[];
  /** Sum of the unrounded points. */
  readonly points: number;
  /** Most points of the components that count. */
  readonly most: number;
  /** Points of most, percent, unrounded: what ranks are made from. Undefined when every component is left out. */
  readonly percent: number | undefined;
}

/**
 * Turns cases into points: all points from `fullFrom` per cent, in proportion below it. Unrounded.
 * Source: Quyết định 766/QĐ-TTg (2022), group of satisfaction, as public dashboards compute it: "from 90 % all points; below: ratio · points / 90".
 *
 * @returns undefined where there is no case and the component is then left out
 * @throws RangeError unless 0 ≤ good ≤ all, most > 0 and 0 < fullFrom ≤ 100
 */
export function componentPoints(
  { most, fullFrom, withoutCases }: PointComponent,
  { good, all }: Cases,
): number | undefined {
  if (!(most > 0 && Number.isFinite(most) && fullFrom > 0 && fullFrom <= 100))
    throw new RangeError(`${most} points from ${fullFrom} per cent`);
  if (!(good >= 0 && good <= all && Number.isFinite(all))) throw new RangeError(`${good} of ${all} cases`);
  if (all === 0) return { full: most, none: 0, 'left-out': undefined }[withoutCases];
  // Products are compared, so that 90 of 100 reaches 90 per cent exactly.
  return 100 * good >= fullFrom * all ? most : (100 * good * most) / (fullFrom * all);
}

/**
 * Adds up the points of a table. Components and total stay unrounded: a total of rounded components could change a rank.
 *
 * @param cases cases by the code of the component; a component without an entry had none
 * @throws RangeError as {@link componentPoints}, and for cases of an unknown component
 */
export function totalPoints(
  table: readonly PointComponent[],
  cases: ReadonlyMap<string, Cases>,
): TotalPoints {
  const unknown = [...cases.keys()].find((code) => !table.some((component) => component.code === code));
  if (unknown !== undefined) throw new RangeError(`no component ${unknown} in the table`);
  const components = table.map((component) => ({
    code: component.code,
    points: componentPoints(component, cases.get(component.code) ?? { good: 0, all: 0 }),
    most: component.most,
  }));
  const counted = components.filter(({ points }) => points !== undefined);
  const points = sum(counted.map((each) => each.points as number));
  const most = sum(counted.map((each) => each.most));
  return { components, points, most, percent: most === 0 ? undefined : (100 * points) / most };
}
