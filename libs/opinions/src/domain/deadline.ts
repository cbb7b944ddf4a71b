import { CalendarDay, addWorkingDays, workingDaysBetween } from '@hailong/kernel';

/** Terms of the handling of opinions. */
export interface OpinionTerms {
  /** Working days from the appearing of an opinion to its deadline. */
  readonly answerWithin: number;
  /** Days on which people do not work, besides weekends. */
  readonly daysOff: ReadonlySet<string>;
}

/** Last day in time for the opinions that appear on a day. */
export function dueOn(appearedOn: CalendarDay, { answerWithin, daysOff }: OpinionTerms): CalendarDay {
  return addWorkingDays(appearedOn, answerWithin, daysOff);
}

/** Opinion by its days. */
export interface Dated {
  readonly dueOn: CalendarDay;
  /** Day on which it was answered, handed over or set aside; null while something is due. */
  readonly closedOn: CalendarDay | null;
}

/** Working days to the deadline: 0 on its last day, negative when overdue, null when nothing is due. */
export function daysLeft(dated: Dated, today: CalendarDay, { daysOff }: OpinionTerms): number | null {
  if (dated.closedOn !== null) return null;
  const left = workingDaysBetween(today, dated.dueOn, daysOff);
  // On the weekend after the last day no working day has passed yet.
  return isOverdue(dated, today) ? Math.min(left, -1) : left;
}

/** Tells whether the deadline of an opinion is over and something is still due. */
export function isOverdue({ dueOn: due, closedOn }: Dated, today: CalendarDay): boolean {
  return closedOn === null && due < today;
}
