import { CalendarDay, addDays, day, parseDay } from '@hailong/kernel';

/** First and last day of a month written `2026-10`; undefined: no month. */
export function daysOfMonth(
  month: string,
): { readonly from: CalendarDay; readonly to: CalendarDay } | undefined {
  const from = parseDay(`${month}-01`);
  if (!from) return undefined;
  // The 32nd day after the first lies in the next month, whatever their lengths.
  const next = addDays(from, 31).slice(0, 7);
  return { from, to: addDays(day(`${next}-01`), -1) };
}
