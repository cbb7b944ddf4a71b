import { Attack } from '../attack';
import { others, victimOf } from '../forms';

/** Lets the agency and the province read together, with forms that the agency typed in, and sent in without a proof, around the victim's. */
export const twoAdministrators: Attack = {
  name: 'two-administrators',
  vi: 'người quản trị cơ quan và tỉnh cùng đọc',
  en: 'two administrators together',
  shownBy: 'twins',
  terms: () => ({ access: 'OPEN', toldApartBy: ['CHANNEL'] }),
  parts: [{ channel: 'ONLINE' }, { channel: 'PAPER' }],
  weeks: [
    async (side) => {
      await side.send('touched', ...others(40));
      await side.send('seen', ...others(30));
      await side.send('independent', ...others(1), ...victimOf(side.victim));
    },
    async (side) => {
      await side.send('touched', ...others(10));
      await side.send('seen', ...others(12));
    },
  ],
};
