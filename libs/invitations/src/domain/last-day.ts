import { CalendarDay } from '@hailong/kernel';

/** Days that bound the last day of the invitations of a round and agency. */
export interface LastDayBounds {
  /** Last day of all invitations made so far; absent: there are none. */
  readonly known?: CalendarDay;
  readonly on: CalendarDay;
  /** Last day of the round. */
  readonly closesOn: CalendarDay;
}

/** First day that an order may name: one last day holds for all invitations of a round, so an order moves it later only. */
export function earliestLastDay({ known, on }: LastDayBounds): CalendarDay {
  return known !== undefined && known > on ? known : on;
}

/** Chooses the one last day of all invitations of a round after an order; undefined where the order names a day outside. */
export function lastDayAfter(asked: CalendarDay | undefined, bounds: LastDayBounds): CalendarDay | undefined {
  const { known, on, closesOn } = bounds;
  const day = asked ?? (known !== undefined && known >= on ? known : closesOn);
  return day < earliestLastDay(bounds) || day > closesOn ? undefined : day;
}
