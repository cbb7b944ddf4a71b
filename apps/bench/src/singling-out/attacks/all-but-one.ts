import { Attack } from '../attack';
import { others, victimOf } from '../forms';
import { OPEN_ROUND } from './open-round';

/** Types in sixty forms, so that the victim's is the only form whose answers are not known. */
export const allButOne: Attack = {
  name: 'all-but-one',
  vi: 'tự nhập 60 phiếu, chỉ còn một phiếu chưa biết',
  en: 'n − 1: sixty forms typed in, one unknown',
  shownBy: 'twins',
  terms: OPEN_ROUND,
  weeks: [
    async (side) => {
      await side.send('seen', ...others(60));
      await side.send('independent', ...victimOf(side.victim));
    },
    (side) => side.send('seen', ...others(10)).then(() => undefined),
  ],
};
