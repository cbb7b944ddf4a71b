import { CalendarDay, KeyOf, closedList, daysBetween } from '@hailong/kernel';
import { RoundRecord, lastDay } from '@hailong/surveys/domain';
import { Forecast, RoundTime, Unforeseeable, isForecast } from './forecast';

/** Status of a cell against its target, best first. */
export const TARGET_STATUSES = closedList('progress status', {
  met: { number: 0, vi: 'đã đạt', en: 'met' },
  'on-course': { number: 1, vi: 'dự kiến đạt', en: 'on course: the forecast reaches the target' },
  'cannot-tell': { number: 2, vi: 'chưa dự báo được', en: 'too early for a forecast' },
  behind: { number: 3, vi: 'dự kiến không đạt', en: 'behind: the forecast does not reach the target' },
});
export type TargetStatus = KeyOf<typeof TARGET_STATUSES>;

/** Compares received forms and forecast with a target; undefined when there is none. */
export function targetStatusOf(
  target: number | undefined,
  received: number,
  outlook: Forecast | Unforeseeable,
): TargetStatus | undefined {
  if (target === undefined) return undefined;
  if (received >= target) return 'met';
  if (!isForecast(outlook)) return 'cannot-tell';
  return outlook.expected >= target ? 'on-course' : 'behind';
}

/** Worst of several statuses; undefined when no cell has a target. */
export function worstStatus(statuses: readonly (TargetStatus | undefined)[]): TargetStatus | undefined {
  return TARGET_STATUSES.keys.findLast((status) => statuses.includes(status));
}

/**
 * Days of a round as of today. Its last day is `closesOn`, the last on which people may answer; after it, while paper
 * forms are still typed in, `entryUntil`. No form comes before the round is opened, which may be later than `opensOn`, or
 * after it is closed.
 */
export function roundTime(
  { state, document, openedOn }: Pick<RoundRecord, 'state' | 'document' | 'openedOn'>,
  today: CalendarDay,
): RoundTime {
  const { opensOn, closesOn } = document.window;
  const last = today <= closesOn ? closesOn : lastDay(document.window);
  const over = state === 'closed' || state === 'final' || today > last;
  const first = today < opensOn ? opensOn : today;
  return {
    since: openedOn && openedOn > opensOn ? openedOn : opensOn,
    today,
    lastDay: last,
    daysLeft: over ? 0 : daysBetween(first, last) + 1,
  };
}

/** Received forms a day from today to the last day; undefined when nothing is missing or no day is left. */
export function neededPerDay(shortfall: number | undefined, { daysLeft }: RoundTime): number | undefined {
  return !shortfall || daysLeft === 0 ? undefined : shortfall / daysLeft;
}
