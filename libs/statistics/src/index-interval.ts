import { roundHalfUp } from './rounding';
import { Interval, Z_95, wilsonIntervalOfShare } from './wilson';

/**
 * Wilson's interval of an index, percent in whole tenths: all that is told of its error.
 *
 * @param share index, 0…1
 * @param effectiveAnswers of `indexError`, above 0
 * @throws RangeError on anything else
 */
export function intervalOfIndex(share: number, effectiveAnswers: number, z: number = Z_95): Interval {
  const { lower, upper } = wilsonIntervalOfShare(share, effectiveAnswers, z);
  return { lower: roundHalfUp(100 * lower, 1), upper: roundHalfUp(100 * upper, 1) };
}
