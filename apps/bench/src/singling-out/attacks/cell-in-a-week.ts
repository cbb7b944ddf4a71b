import { Attack } from '../attack';
import { others } from '../forms';

/** Reads the whole and the channels before and after the one week in which few forms come through a channel. */
export const cellInAWeek: Attack = {
  name: 'cell-in-a-week',
  vi: 'một ô chỉ có phiếu trong một tuần',
  en: 'a cell that lies within one week',
  shownBy: 'crowd',
  terms: () => ({ toldApartBy: ['CHANNEL'], channels: ['ONLINE', 'PAPER', 'KIOSK', 'INTERVIEW'] }),
  parts: [{ channel: 'PAPER' }, { channel: 'INTERVIEW' }],
  weeks: [
    (side) => side.send('independent', ...others(8)).then(() => undefined),
    async (side) => {
      await side.send('independent', ...others(8));
      await side.send('independent', ...others(2, { channel: 'INTERVIEW' }));
    },
    (side) => side.send('independent', ...others(8)).then(() => undefined),
  ],
};
