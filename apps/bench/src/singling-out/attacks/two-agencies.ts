import { Attack } from '../attack';
import { others, victimOf } from '../forms';

/** Lets the administrators of two agencies, which stand in one group of units, send forms around the victim's and read together. */
export const twoAgencies: Attack = {
  name: 'two-agencies',
  vi: 'hai cơ quan trong một cụm cùng đọc',
  en: 'the administrators of two agencies together',
  shownBy: 'twins',
  inLeague: true,
  count: 'units',
  terms: () => ({ access: 'OPEN' }),
  weeks: [
    async (side) => {
      await side.ally.send('touched', ...others(12));
      await side.ally.send('seen', ...others(6));
      await side.send('touched', ...others(12));
      await side.send('independent', ...victimOf(side.victim));
    },
    (side) => side.send('seen', ...others(6)),
  ],
};
