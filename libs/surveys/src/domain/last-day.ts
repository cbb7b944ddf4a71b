import { CalendarDay } from '@hailong/kernel';
import { RoundWindow } from './survey-round';

/** Last day of a round: until then forms may be typed in, while respondents may answer to `closesOn`. */
export function lastDay({ closesOn, entryUntil }: RoundWindow): CalendarDay {
  return entryUntil ?? closesOn;
}
