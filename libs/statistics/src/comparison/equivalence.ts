import { Interval } from '../wilson';

/** Two-sided 90 % point of the normal distribution: that of two one-sided tests at 5 % each. */
export const Z_90 = 1.6448536269514722;

/** Outcome of a comparison: practically equal, practically different, or not to be told from so few answers. */
export type Equivalence = 'equal' | 'different' | 'undecided';

/**
 * Tells whether two shares are equal for all practical purposes, by the interval of their difference: equal when the whole interval lies
 * within ±margin, different when all of it lies outside, else undecided. That no difference was found is no proof of equality.
 * The interval with `z` = {@link Z_90} (`shareDifferenceInterval`) makes two one-sided tests at 5 % each.
 * Source: Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15(6), 657–680.
 *
 * @param difference interval of the difference, −1…1
 * @param margin largest difference that does not matter, 0 < margin < 1: 0.03 is three points
 * @throws RangeError for another margin
 */
export function equivalence({ lower, upper }: Interval, margin: number): Equivalence {
  if (!(margin > 0 && margin < 1)) throw new RangeError(`a margin of ${margin}`);
  if (lower > -margin && upper < margin) return 'equal';
  return lower > margin || upper < -margin ? 'different' : 'undecided';
}
