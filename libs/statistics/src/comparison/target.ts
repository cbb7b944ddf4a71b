import { Interval } from '../wilson';

/** Outcome of a target: met, missed, or not to be told from so few answers. */
export type TargetOutcome = 'met' | 'missed' | 'undecided';

/**
 * Holds a unit against a target by the confidence interval of its share: met when the whole interval reaches the target, missed when the
 * whole interval is below it, else undecided. A unit with few answers is never blamed or praised for its luck.
 * Any interval of a share will do: `wilsonInterval`, `wilsonIntervalOfShare` where answers are not independent, `wilsonIntervalOfPopulation`
 * where they were drawn at random.
 * Source: the confidence interval as a test of two one-sided hypotheses, Newcombe 1998, Statistics in Medicine 17, 857–872.
 *
 * @param target share, 0…1
 * @throws RangeError for a target outside 0…1
 */
export function targetOutcome({ lower, upper }: Interval, target: number): TargetOutcome {
  if (!(target >= 0 && target <= 1)) throw new RangeError(`a target of ${target}`);
  if (lower >= target) return 'met';
  return upper < target ? 'missed' : 'undecided';
}
