import { CalendarDay } from '@hailong/kernel';
import type { RoundSpan } from '@hailong/surveys/domain';

/**
 * How long a contact may be kept: while a round may still write to whoever applied, and before any round has asked for the
 * dossiers of that day. Once every round over that day has closed nobody needs it any more.
 */
export function contactIsOver(finishedOn: CalendarDay, rounds: readonly RoundSpan[]): boolean {
  const over = rounds.filter(({ window: { from, to } }) => from <= finishedOn && finishedOn <= to);
  return over.length > 0 && !over.some(mayStillWrite);
}

/** A draft will open, an open round invites. */
export function mayStillWrite({ state }: Pick<RoundSpan, 'state'>): boolean {
  return state === 'draft' || state === 'open';
}
