import { NumberBounds } from '@hailong/questionnaires/domain';
import { CountedClass, classQuantile } from '@hailong/statistics';

/**
 * Reads a quantile of answers in numbers from their classes. An answer stands for the numbers that are rounded to it, so the class
 * of 5 to 9 reaches from 4.5 to 9.5; where a class holds one value, it reads as this value. Ten people that all say 3
 * have the median 3.
 *
 * @param classes of the bounds, each with its answers
 * @param share of the answers below the quantile, 0.5 for the median
 */
export function numberQuantile(
  { min, max, decimals = 0 }: NumberBounds,
  classes: readonly CountedClass[],
  share: number,
): number | undefined {
  const unit = 10 ** -decimals;
  const limits = classes.map(({ from, to, count }, at) => {
    const end = at === classes.length - 1 ? to + unit : to;
    if (Math.round((end - from) / unit) <= 1) return { from, to: from, count };
    return { from: from - unit / 2, to: end - unit / 2, count };
  });
  const read = classQuantile(limits, share);
  return read === undefined ? undefined : Math.min(max, Math.max(min, read));
}
