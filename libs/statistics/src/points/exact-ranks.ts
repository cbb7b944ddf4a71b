import type { Ranked } from '../ranks';
import { Exact, compareExactly } from './exact';

/**
 * Ranks items by exact points, best first; items of the same points share the best rank and the following ranks stay empty (1, 2, 2, 4).
 * Compares fractions, so that two agencies tie where their points are the same number and nowhere else.
 */
export function rankedExactly<T>(items: readonly T[], pointsOf: (item: T) => Exact): readonly Ranked<T>[] {
  const order = items
    .map((item) => ({ item, points: pointsOf(item) }))
    .sort((a, b) => compareExactly(b.points, a.points));
  return order.map(({ item, points }) => {
    const isTied = (other: { readonly points: Exact }) => compareExactly(other.points, points) === 0;
    return { item, rank: order.findIndex(isTied) + 1, tiedWith: order.filter(isTied).length - 1 };
  });
}
