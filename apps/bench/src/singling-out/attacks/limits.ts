import { Attack } from '../attack';
import { others, victimOf } from '../forms';

/** Has a typist of the province enter four known forms, which count as independent ones, beside the victim's. */
export const typistInLeague: Attack = {
  name: 'typist-in-league',
  vi: 'người nhập của tỉnh thông đồng với cơ quan',
  en: 'a typist of the province in league with the agency',
  shownBy: 'twins',
  limit: true,
  weeks: [
    (side) => side.send('independent', ...others(4), ...victimOf(side.victim)).then(() => undefined),
    () => Promise.resolve(),
  ],
};

/** Sends nine known forms to an open round, where a ticket is all that vouches for a sender. */
export const nineOfOnesOwn: Attack = {
  name: 'nine-of-ones-own',
  vi: 'chín phiếu của mình trong đợt mở',
  en: 'nine forms of one’s own in an open round',
  shownBy: 'twins',
  limit: true,
  terms: () => ({ access: 'OPEN' }),
  weeks: [
    (side) => side.send('independent', ...others(9), ...victimOf(side.victim)).then(() => undefined),
    () => Promise.resolve(),
  ],
};
