import { Attack } from '../attack';
import { others, victimOf } from '../forms';
import { OPEN_ROUND } from './open-round';

/** Takes every form out of the count that it may, so that the victim's is left. */
export const invalidated: Attack = {
  name: 'invalidated',
  vi: 'loại mọi phiếu trừ một phiếu',
  en: 'all forms but one invalidated',
  shownBy: 'twins',
  terms: OPEN_ROUND,
  weeks: [
    async (side) => {
      const own = await side.send('seen', ...others(12));
      await side.send('independent', ...victimOf(side.victim));
      for (const id of own) await side.takeBack(id);
    },
    async (side) => {
      const own = await side.send('seen', ...others(12));
      for (const id of own.slice(1)) await side.takeBack(id);
    },
  ],
};
