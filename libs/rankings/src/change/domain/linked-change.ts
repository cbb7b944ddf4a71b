import {
  Interval,
  differenceIntervalOfShares,
  publishedChange,
  roundHalfUp,
  signedSumIntervalOfShares,
} from '@hailong/statistics';
import { Confidence, Z_OF } from '../../standing/domain/confidence';
import { DECIMALS, IndexChange, PeriodIndex, inTenths, verdictOn } from './index-change';

/** Link of two cores: the difference that the form alone makes, from two random halves of the same people in the same rounds. */
export interface SeriesLink {
  /** Ranking group whose halves are compared; absent: the whole province. */
  readonly group?: string;
  /** Half that answered the form of the new core. */
  readonly onNew: PeriodIndex;
  /** Half that answered the form of the old core, on the criteria that it has in common with the earlier period. */
  readonly onOld: PeriodIndex;
  /** Percentage points, new core less old core: the difference of the two indices as they are printed. */
  readonly points: number;
  /** Percentage points in whole tenths; absent where the error of a half is not known. */
  readonly interval?: Interval;
}

/** Links two cores by their halves. The halves asked other people each, so their errors add. */
export function seriesLink(
  { onNew, onOld, group }: Pick<SeriesLink, 'onNew' | 'onOld' | 'group'>,
  confidence: Confidence,
): SeriesLink {
  const link = { group, onNew, onOld, points: publishedChange(onOld.index, onNew.index, DECIMALS) };
  const [one, other] = [shareOf(onNew), shareOf(onOld)];
  if (!one || !other) return link;
  return { ...link, interval: inTenths(differenceIntervalOfShares(one, other, Z_OF[confidence])) };
}

/**
 * Change across a bridge: new index − link − old index, with the errors of all of them added in squares. The forms of an agency are in its
 * index and in the half of its group; counting both errors in full makes the interval wider than need be, never narrower.
 *
 * @throws RangeError for an index outside 0…100 or effective answers that are not above 0
 */
export function linkedChange(
  now: PeriodIndex,
  { onNew, onOld, points: link }: SeriesLink,
  then: PeriodIndex,
  confidence: Confidence,
): IndexChange {
  const points = roundHalfUp(publishedChange(then.index, now.index, DECIMALS) - link, DECIMALS);
  const [a, b, c, d] = [now, onOld, onNew, then].map(shareOf);
  if (!a || !b || !c || !d) return { points, verdict: 'cannot-be-told' };
  const interval = inTenths(signedSumIntervalOfShares([a, b], [c, d], Z_OF[confidence]));
  return { points, interval, verdict: verdictOn(interval) };
}

function shareOf({ index, effectiveAnswers: n }: PeriodIndex) {
  return n === undefined ? undefined : { share: index / 100, n };
}
