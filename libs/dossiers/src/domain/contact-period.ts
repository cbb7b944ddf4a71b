import { CalendarDay } from '@hailong/kernel';
import type { RoundSpan } from '@hailong/surveys/domain';

/**
 * Tells whether a contact is no longer needed. It is stored while a round may still write to the applicant, and before any
 * round covers the day of the dossier; it is over once every round that covers that day has closed.
 */
export function contactIsOver(finishedOn: CalendarDay, rounds: readonly RoundSpan[]): boolean {
  const over = rounds.filter(({ window: { from, to } }) => from <= finishedOn && finishedOn <= to);
  return over.length > 0 && !over.some(mayStillWrite);
}

/** Tells whether a round may still write to applicants: a draft will open, an open round invites. */
export function mayStillWrite({ state }: Pick<RoundSpan, 'state'>): boolean {
  return state === 'draft' || state === 'open';
}
