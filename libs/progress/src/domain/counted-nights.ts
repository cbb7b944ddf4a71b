import { CalendarDay, addDays } from '@hailong/kernel';
import { RoundRecord, lastDay } from '@hailong/surveys/domain';
import { WINDOW_DAYS } from './forecast';

/** Last night whose forms people see: the one before today, and none after the last day of the round. */
export function lastNight({ document }: Pick<RoundRecord, 'document'>, today: CalendarDay): CalendarDay {
  const end = addDays(lastDay(document.window), 1);
  return today < end ? today : end;
}

/** First night that a forecast of today uses. */
export function firstNight(night: CalendarDay): CalendarDay {
  return addDays(night, -WINDOW_DAYS);
}

/**
 * Nights that are to be counted: after the last that was, and no more than a forecast uses, so that nights which a process missed are
 * made up for.
 */
export function missedNights(counted: CalendarDay | undefined, night: CalendarDay): readonly CalendarDay[] {
  const first = firstNight(night);
  const from = counted !== undefined && counted >= first ? addDays(counted, 1) : first;
  const nights: CalendarDay[] = [];
  for (let next = from; next <= night; next = addDays(next, 1)) nights.push(next);
  return nights;
}
