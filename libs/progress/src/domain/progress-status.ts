import { CalendarDay, daysBetween } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';
import { Forecast, RoundTime, Unforeseeable, isForecast } from './forecast';

/** The tick mark: met · on course: the forecast reaches the target · behind: it does not · cannot tell yet. */
export const STANDINGS = ['met', 'on-course', 'cannot-tell', 'behind'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Undefined when there is no target. */
export function standingOf(
  target: number | undefined,
  counted: number,
  outlook: Forecast | Unforeseeable,
): Standing | undefined {
  if (target === undefined) return undefined;
  if (counted >= target) return 'met';
  if (!isForecast(outlook)) return 'cannot-tell';
  return outlook.expected >= target ? 'on-course' : 'behind';
}

/** That of the cell which is worst off; undefined when none has a target. */
export function worstStanding(standings: readonly (Standing | undefined)[]): Standing | undefined {
  return STANDINGS.findLast((standing) => standings.includes(standing));
}

/**
 * Where the round stands today. Its last day is `closesOn`, the last on which people may answer; after it, while paper
 * forms are still typed in, `entryUntil`. Nothing comes before it is opened or after it is closed.
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
