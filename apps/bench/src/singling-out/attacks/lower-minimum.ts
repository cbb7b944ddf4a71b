import { Attack } from '../attack';
import { others, victimOf } from '../forms';

/** Asks for a ranking with a minimum of one form, below that of the round. */
export const lowerMinimum: Attack = {
  name: 'lower-minimum',
  vi: 'người đọc hạ mức tối thiểu xuống 1',
  en: 'a caller’s lower minimum',
  shownBy: 'twins',
  terms: () => ({ minimumResponses: 30 }),
  weeks: [
    (side) => side.send('independent', ...others(3), ...victimOf(side.victim)).then(() => undefined),
    () => Promise.resolve(),
  ],
};
