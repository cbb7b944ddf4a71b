import { Attack } from '../attack';
import { others, victimOf } from '../forms';

/** Waits until all others have answered and their blocks are shown, then lets the victim answer alone. */
export const victimLast: Attack = {
  name: 'victim-last',
  vi: 'người bị nhắm trả lời sau cùng',
  en: 'the victim answers last',
  shownBy: 'twins',
  weeks: [
    (side) => side.send('independent', ...others(6)).then(() => undefined),
    (side) => side.send('independent', ...others(7)).then(() => undefined),
    (side) => side.send('independent', ...victimOf(side.victim)).then(() => undefined),
  ],
};
