import { Attack } from '../attack';
import { others, victimOf } from '../forms';
import { OPEN_ROUND } from './open-round';

/** Takes one known form out in the week in which the victim's comes in, so that the number of forms stays. */
export const netZero: Attack = {
  name: 'net-zero',
  vi: 'một phiếu vào, một phiếu ra',
  en: 'net zero: one form in, one out',
  shownBy: 'twins',
  terms: OPEN_ROUND,
  weeks: [
    (side) => side.send('seen', ...others(20)).then(() => undefined),
    async (side) => {
      const [known = ''] = await side.send('seen', ...others(20));
      await side.send('independent', ...victimOf(side.victim));
      await side.takeBack(known);
    },
  ],
};
