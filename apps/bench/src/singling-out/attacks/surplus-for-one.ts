import { Attack } from '../attack';
import { others, victimOf } from '../forms';

/** Fills an exact cell with known forms, so that the victim's is surplus, and takes one of them out: the slot waits for the victim. */
export const surplusForOne: Attack = {
  name: 'surplus-for-one',
  vi: 'suất của một ô chỉ tiêu được trống cho đúng một phiếu vượt',
  en: 'surplus filled for one',
  shownBy: 'twins',
  count: 'cells',
  terms: () => ({
    access: 'OPEN',
    quotas: [
      {
        ...{ code: 'six', label: { vi: 'Sáu phiếu', en: 'Six forms' }, kind: 'EXACT', count: 6 },
        each: ['AGENCY'],
      },
    ],
  }),
  weeks: [
    async (side) => {
      const [known = ''] = await side.send('seen', ...others(6));
      await side.send('independent', ...victimOf(side.victim));
      if (!(await side.takeBack(known))) throw new Error('a known form cannot be taken out');
    },
    () => Promise.resolve(),
  ],
};
