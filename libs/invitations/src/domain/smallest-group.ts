/**
 * Fewest people that are invited, marked or counted together. In a smaller group whoever sees when rows appear knows who
 * is meant. The floor that domain.md of the project suggests for breakdowns.
 */
export const SMALLEST_GROUP = 5;

/**
 * A count as it may be shown: null below the smallest group, else rounded down to whole groups, so that whoever looks
 * again and again does not see one person come.
 */
export function shownCount(count: number): number | null {
  return count < SMALLEST_GROUP ? null : Math.floor(count / SMALLEST_GROUP) * SMALLEST_GROUP;
}
