import { CalendarDay, addDays } from '@hailong/kernel';
import { SMALLEST_GROUP } from '@hailong/statistics';
import type { RoundState } from '@hailong/surveys/domain';

/**
 * Last day of which forms may give texts to a group. While the round takes forms that is yesterday, so that texts appear
 * once a day at most, however often the work runs: a person seen at the counter is not the newest text. Undefined: the round
 * gives none.
 */
export function groupedUntil(state: RoundState, today: CalendarDay): CalendarDay | undefined {
  if (state === 'draft') return undefined;
  return state === 'open' ? addDays(today, -1) : today;
}

/**
 * Tells whether the waiting texts of a questionnaire appear together. Fewer forms than the smallest group wait on, also when
 * the round has closed: a group that has appeared never changes, so they cannot join one; and texts of different
 * questionnaires, or of forms that the agency has seen and of others, are told apart by their readers, so they make no group.
 */
export function makesGroup({ forms }: { readonly forms: number }): boolean {
  return forms >= SMALLEST_GROUP;
}
