import type { ChangeVerdict } from './change-words';
import { Interval, differenceIntervalOfShares, publishedChange, roundHalfUp } from '@hailong/statistics';
import { Confidence, Z_OF } from '../../standing/domain/confidence';

/** Index of a period: on the criteria that both periods have in common, or as it was published. */
export interface PeriodIndex {
  /** 0…100, unrounded. */
  readonly index: number;
  /** Forms in the index; absent: figures of others, published without them. */
  readonly n?: number;
  /** Size of a simple random sample of answers that would be as precise, above 0; absent where no error is known. */
  readonly effectiveAnswers?: number;
}

/** Change of an index. */
export interface IndexChange {
  /** Percentage points: the difference of the two indices as they are printed. */
  readonly points: number;
  /** Percentage points in whole tenths; absent where the error of a period is not known. */
  readonly interval?: Interval;
  readonly verdict: ChangeVerdict;
}

/** Decimals with which indices are printed. */
export const DECIMALS = 2;

/**
 * Change between two periods that asked other people each: Newcombe's interval of the difference of two shares, by effective answers. It
 * is rounded to whole tenths and judged as rounded, so that asking for it tells no error more closely.
 *
 * @throws RangeError for an index outside 0…100 or effective answers that are not above 0
 */
export function indexChange(now: PeriodIndex, then: PeriodIndex, confidence: Confidence): IndexChange {
  const points = publishedChange(then.index, now.index, DECIMALS);
  const [n, nThen] = [now.effectiveAnswers, then.effectiveAnswers];
  if (n === undefined || nThen === undefined) return { points, verdict: 'cannot-be-told' };
  const { lower, upper } = differenceIntervalOfShares(
    { share: now.index / 100, n },
    { share: then.index / 100, n: nThen },
    Z_OF[confidence],
  );
  const interval = inTenths({ lower, upper });
  return { points, interval, verdict: verdictOn(interval) };
}

/** Interval of shares in percentage points, whole tenths. */
export function inTenths({ lower, upper }: Interval): Interval {
  return { lower: roundHalfUp(100 * lower, 1), upper: roundHalfUp(100 * upper, 1) };
}

/** Verdict on an interval of a change, as it is printed. */
export function verdictOn({ lower, upper }: Interval): ChangeVerdict {
  if (lower > 0) return 'more';
  return upper < 0 ? 'less' : 'cannot-be-told';
}
