import { CalendarDay, daysBetween } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';
import { Forecast, RoundTime, Unforeseeable, isForecast } from './forecast';

/** Status of a target, best first: met · on course: the forecast reaches it · cannot tell yet · behind. */
export const TARGET_STATUSES = ['met', 'on-course', 'cannot-tell', 'behind'] as const;
export type TargetStatus = (typeof TARGET_STATUSES)[number];

/** Compares counted forms and forecast with a target; undefined when there is none. */
export function targetStatusOf(
  target: number | undefined,
  counted: number,
  outlook: Forecast | Unforeseeable,
): TargetStatus | undefined {
  if (target === undefined) return undefined;
  if (counted >= target) return 'met';
  if (!isForecast(outlook)) return 'cannot-tell';
  return outlook.expected >= target ? 'on-course' : 'behind';
}

/** Worst of several statuses; undefined when no cell has a target. */
export function worstStatus(statuses: readonly (TargetStatus | undefined)[]): TargetStatus | undefined {
  return TARGET_STATUSES.findLast((status) => statuses.includes(status));
}

/**
 * Days of a round as of today. Its last day is `closesOn`, the last on which people may answer; after it, while paper
 * forms are still typed in, `entryUntil`. No form comes before the round is opened or after it is closed.
 */
export function roundTime(
  { state, document }: Pick<RoundRecord, 'state' | 'document'>,
  today: CalendarDay,
): RoundTime {
  const { opensOn, closesOn, entryUntil } = document.window;
  const lastDay = today <= closesOn ? closesOn : (entryUntil ?? closesOn);
  const over = state === 'closed' || state === 'final' || today > lastDay;
  const first = today < opensOn ? opensOn : today;
  return { opensOn, today, lastDay, daysLeft: over ? 0 : daysBetween(first, lastDay) + 1 };
}

/** Counted forms a day from today to the last day; undefined when nothing is missing or no day is left. */
export function neededPerDay(shortfall: number | undefined, { daysLeft }: RoundTime): number | undefined {
  return !shortfall || daysLeft === 0 ? undefined : shortfall / daysLeft;
}
