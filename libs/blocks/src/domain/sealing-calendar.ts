import { CalendarDay, addDays } from '@hailong/kernel';

const MONDAY = 1;

/**
 * Last moment of the calendar that has come by a day: the night from Sunday to Monday, Vietnamese time. It seals the forms that
 * were received before its day. Moments that a process missed count as one, because only the last is asked for.
 *
 * @returns the Monday that begins with the moment
 */
export function lastMoment(today: CalendarDay): CalendarDay {
  return addDays(today, -((weekdayOf(today) - MONDAY + 7) % 7));
}

/** Next moment at which forms of today can be sealed. */
export function nextMoment(today: CalendarDay): CalendarDay {
  return addDays(lastMoment(today), 7);
}

/** 0 Sunday … 6 Saturday. */
function weekdayOf(day: CalendarDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
