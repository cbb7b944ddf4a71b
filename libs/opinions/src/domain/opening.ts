/** Hours for which an original is open where none are said, and most hours that may be said. */
export const USUAL_HOURS = 24;
export const MOST_HOURS = 72;

/** Tells whether an original may be open for so many hours. */
export function isOpenable(hours: number): boolean {
  return Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS;
}

/** Moment from which an original that is opened now is closed again. */
export function closesAt(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}
