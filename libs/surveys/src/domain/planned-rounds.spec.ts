import { day } from '@hailong/kernel';
import { roundProblems } from './check-round';
import { plannedRounds } from './planned-rounds';
import { SurveyPlan } from './survey-plan';

const plan: SurveyPlan = {
  title: 'Kế hoạch khảo sát',
  years: { from: 2024, to: 2026 },
  population: 'Doanh nghiệp',
  channels: ['paper', 'post'],
  groups: [
    {
      code: 'organizations',
      label: { vi: 'Doanh nghiệp' },
      respondents: ['organization'],
      questionnaire: 'q',
    },
  ],
  fielding: { from: '08-01', to: '10-31' },
  deadlines: [{ code: 'report', label: { vi: 'Báo cáo' }, on: '10-30' }],
  quotas: [],
};
const terms = {
  codePrefix: 'kcn-666',
  questionnaires: new Map([['organizations', 7]]),
  participants: [{ agencyId: 3, rankingGroup: 'department' }],
};

describe('the rounds of a plan', () => {
  it('are one for each of its years, ready to be opened', () => {
    const rounds = plannedRounds(plan, terms);
    expect(rounds.map(({ code, year, title }) => [code, year, title])).toEqual([
      ['kcn-666-2024', 2024, 'Kế hoạch khảo sát – năm 2024'],
      ['kcn-666-2025', 2025, 'Kế hoạch khảo sát – năm 2025'],
      ['kcn-666-2026', 2026, 'Kế hoạch khảo sát – năm 2026'],
    ]);
    expect(rounds[1]).toMatchObject({
      window: { opensOn: day('2025-08-01'), closesOn: day('2025-10-31') },
      deadlines: [{ code: 'report', on: '2025-10-30' }],
      groups: [{ code: 'organizations', questionnaireId: 7 }],
      participants: terms.participants,
      minimumResponses: 30,
      demonstration: false,
    });
    expect(rounds.flatMap(roundProblems)).toEqual([]);
  });

  it.each([
    ['bac-kan-266-2018', 'bac-kan-266-2018'],
    ['bac-kan', 'bac-kan-2018'],
    ['KH.266_UBND', 'kh-266-ubnd-2018'],
    ['2018', '2018-2018'],
  ])('of one year get the code %s → %s, with the year once', (codePrefix, code) => {
    const [round] = plannedRounds({ ...plan, years: { from: 2018, to: 2018 } }, { ...terms, codePrefix });
    expect([round?.code, round?.title]).toEqual([code, 'Kế hoạch khảo sát']);
  });

  it('cannot be drawn while a group has no questionnaire', () => {
    expect(() => plannedRounds(plan, { ...terms, questionnaires: new Map() })).toThrow('organizations');
  });
});
