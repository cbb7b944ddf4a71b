import { CalendarDay, addDays, startOfDay } from '@hailong/kernel';

/** Moment at which the original of a text that appeared on a day is destroyed. */
export function originalEnds(appearedOn: CalendarDay, days: number): Date {
  return startOfDay(addDays(appearedOn, days));
}

/** Last day of appearing whose originals are destroyed by today. */
export function lastDestroyed(today: CalendarDay, days: number): CalendarDay {
  return addDays(today, -days);
}

/** The earlier of two moments: an original that is open is destroyed all the same. */
export function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
