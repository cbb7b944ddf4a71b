import { Attack } from '../attack';
import { others, victimOf } from '../forms';

/** Closes the round in the week, at another moment than that of the calendar, when the victim alone has answered since Monday. */
export const twoCalendars: Attack = {
  name: 'two-calendars',
  vi: 'đóng đợt giữa hai lần niêm phong',
  en: 'two calendars: the round closes between two moments',
  shownBy: 'twins',
  closesInTheWeek: true,
  weeks: [
    (side) => side.send('independent', ...others(6)).then(() => undefined),
    async (side) => {
      await side.send('seen', ...others(6));
      await side.send('independent', ...victimOf(side.victim));
    },
  ],
};
