import { Attack } from '../attack';
import { victimOf } from '../forms';
import { OPEN_ROUND } from './open-round';

/** Takes all other agencies from the ranking of the province: the victim's form is the only one of its agency. */
export const provinceMinusOthers: Attack = {
  name: 'province-minus-others',
  vi: 'toàn tỉnh trừ mọi cơ quan khác',
  en: 'the province minus all other agencies',
  shownBy: 'twins',
  terms: OPEN_ROUND,
  wholeProvince: true,
  weeks: [
    (side) => side.send('independent', ...victimOf(side.victim)).then(() => undefined),
    () => Promise.resolve(),
  ],
};
