import { Exact, exact, overExactly, sumExactly, timesExactly } from './exact';

/** Points of a component, unrounded. */
export interface ComponentPoints {
  readonly most: Exact;
  /** Undefined: the component does not count. */
  readonly points: Exact | undefined;
}

export interface TotalPoints {
  /** Sum of the unrounded points. */
  readonly points: Exact;
  /** Most points of the components that count. */
  readonly reachable: Exact;
  /**
   * The sum, taken to the maximum of all components where some do not count; ranks and grades are made from it. Undefined where no
   * component counts.
   */
  readonly total: Exact | undefined;
}

/** Adds up the points of components. Components and total stay unrounded: a total of rounded components could change a rank. */
export function totalPoints(components: readonly ComponentPoints[]): TotalPoints {
  const counted = components.filter(({ points }) => points !== undefined);
  const points = sumExactly(counted.map((each) => each.points ?? exact(0n)));
  const reachable = sumExactly(counted.map(({ most }) => most));
  const maximum = sumExactly(components.map(({ most }) => most));
  if (reachable.numerator === 0n) return { points, reachable, total: undefined };
  return { points, reachable, total: overExactly(timesExactly(points, maximum), reachable) };
}
