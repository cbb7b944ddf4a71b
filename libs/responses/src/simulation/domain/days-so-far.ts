import { CalendarDay } from '@hailong/kernel';
import { RoundWindow } from '@hailong/surveys/domain';

/**
 * Days of a window on which people can have answered by today. Of a window that begins later: its first day, because a round may
 * be simulated before it begins.
 */
export function daysSoFar(
  { opensOn, closesOn }: Pick<RoundWindow, 'opensOn' | 'closesOn'>,
  today: CalendarDay,
): { readonly from: CalendarDay; readonly to: CalendarDay } {
  if (today < opensOn) return { from: opensOn, to: opensOn };
  return { from: opensOn, to: today < closesOn ? today : closesOn };
}
