import { Item, numberClasses } from '@hailong/questionnaires/domain';
import { SMALLEST_GROUP, sum } from '@hailong/statistics';
import { NumberResult } from './agency-results';
import { numberQuantile } from './number-quantile';

/**
 * Describes the answers to a question for a number by its classes.
 *
 * @param answered sum of the answers themselves; absent: only classes are read
 */
export function numberResult(
  bounds: NonNullable<Item['number']>,
  counts: readonly number[],
  answered?: number,
): NumberResult {
  const classes = numberClasses(bounds).map((each, at) => ({ ...each, count: counts[at] ?? 0 }));
  const n = sum(counts);
  if (n < SMALLEST_GROUP) return { classes };
  const [lowerQuartile, median, upperQuartile] = [0.25, 0.5, 0.75].map((share) =>
    numberQuantile(bounds, classes, share),
  );
  if (lowerQuartile === undefined || median === undefined || upperQuartile === undefined) return { classes };
  return {
    classes,
    ...(answered !== undefined && { mean: answered / n }),
    estimates: { median, lowerQuartile, upperQuartile },
  };
}
