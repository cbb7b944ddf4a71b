import { Attack } from '../attack';
import { others, victimOf } from '../forms';

/** Finds the one enterprise among citizens that answer the same form: in its group, in the ranking, and in the account. */
export const oneEnterprise: Attack = {
  name: 'one-enterprise',
  vi: 'một doanh nghiệp giữa người dân',
  en: 'one enterprise among citizens',
  shownBy: 'twins',
  terms: ([citizens]) => ({
    groups: [
      { ...citizens, respondents: ['CITIZEN'] },
      {
        ...citizens,
        code: 'enterprises',
        label: { vi: 'Doanh nghiệp', en: 'Enterprises' },
        respondents: ['ORGANIZATION'],
      },
    ],
  }),
  weeks: [1, 2].map(() => async (side) => {
    await side.send('independent', ...others(8));
    await side.send('independent', ...victimOf(side.victim, { group: 'enterprises' }));
  }),
};
