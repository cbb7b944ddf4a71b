/**
 * Fewest people that are shown, marked or invited together. In a smaller group, the time at which a row
 * appears tells an onlooker which person is meant.
 */
export const SMALLEST_GROUP = 5;

/**
 * Rounds a count for display: null below the smallest group, else down to whole groups, so that repeated looks never
 * show a single person arrive.
 */
export function shownCount(count: number): number | null {
  return count < SMALLEST_GROUP ? null : Math.floor(count / SMALLEST_GROUP) * SMALLEST_GROUP;
}
