import { CalendarDay } from '@hailong/kernel';
import { RoundRecord, lastDay } from '@hailong/surveys/domain';

/**
 * First day on which figures of rounds were known: a block was shown, or a round had closed, after which its agency can count. Null
 * where there is none.
 *
 * @param firstShownOn day on which the first block of these rounds was shown; null: none is shown
 */
export function firstKnownOn(
  rounds: readonly RoundRecord[],
  firstShownOn: CalendarDay | null,
): CalendarDay | null {
  const closed = rounds.flatMap(({ state, closedOn, document }) =>
    state === 'closed' || state === 'final' ? [closedOn ?? lastDay(document.window)] : [],
  );
  const [first = null] = [...closed, ...(firstShownOn === null ? [] : [firstShownOn])].sort();
  return first;
}
