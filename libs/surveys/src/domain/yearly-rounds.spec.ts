import { SurveyPlan, YearlyWindow } from './survey-plan';
import { yearlyRounds } from './yearly-rounds';

function plan(fielding: YearlyWindow, more: Partial<SurveyPlan> = {}): SurveyPlan {
  return {
    title: 'Kế hoạch',
    years: { from: 2024, to: 2026 },
    population: 'Doanh nghiệp',
    channels: ['online'],
    groups: [],
    fielding,
    deadlines: [],
    quotas: [],
    ...more,
  };
}

const on = (...days: string[]) => days.map((day) => ({ code: day, label: { vi: day }, on: day }));

describe('the round of a plan in one year', () => {
  it('has the days of the plan in that year (KCN 666/2024)', () => {
    const kcn = plan({ from: '08-01', to: '10-31' }, { deadlines: on('10-15', '10-30') });
    expect(yearlyRounds(kcn, 2025)).toEqual({
      window: { opensOn: '2025-08-01', closesOn: '2025-10-31' },
      deadlines: [
        { code: '10-15', label: { vi: '10-15' }, on: '2025-10-15' },
        { code: '10-30', label: { vi: '10-30' }, on: '2025-10-30' },
      ],
    });
  });

  it('runs into the next year when it ends before it starts, and so do the deadlines after New Year', () => {
    const winter = plan({ from: '11-15', to: '01-15' }, { deadlines: on('12-20', '01-31') });
    const { window, deadlines } = yearlyRounds(winter, 2024);
    expect(window).toEqual({ opensOn: '2024-11-15', closesOn: '2025-01-15' });
    expect(deadlines.map((deadline) => deadline.on)).toEqual(['2024-12-20', '2025-01-31']);
  });

  it('may last one day, with a deadline on its first day', () => {
    expect(yearlyRounds(plan({ from: '08-01', to: '08-01' }), 2024).window).toEqual({
      opensOn: '2024-08-01',
      closesOn: '2024-08-01',
    });
    const winter = plan({ from: '11-15', to: '01-15' }, { deadlines: on('11-15') });
    expect(yearlyRounds(winter, 2024).deadlines[0]?.on).toBe('2024-11-15');
  });

  it('keeps a deadline before the fielding in the year of the fielding', () => {
    const { deadlines } = yearlyRounds(
      plan({ from: '08-01', to: '10-31' }, { deadlines: on('07-15') }),
      2024,
    );
    expect(deadlines[0]?.on).toBe('2024-07-15');
  });

  it('takes 29 February for the last day of that month', () => {
    const february = plan({ from: '02-01', to: '02-29' });
    expect(yearlyRounds(february, 2024).window.closesOn).toBe('2024-02-29');
    expect(yearlyRounds(february, 2025).window.closesOn).toBe('2025-02-28');
    expect(yearlyRounds(plan({ from: '12-01', to: '02-29' }), 2027).window.closesOn).toBe('2028-02-29');
  });

  it('counts the transactions of its own year', () => {
    const bacKan = plan({ from: '08-01', to: '10-31' }, { service: { from: '01-01', to: '10-31' } });
    expect(yearlyRounds(bacKan, 2024).service).toEqual({ from: '2024-01-01', to: '2024-10-31' });
    const whole = plan({ from: '08-01', to: '10-31' }, { service: { from: '01-01', to: '12-31' } });
    expect(yearlyRounds(whole, 2024).service).toEqual({ from: '2024-01-01', to: '2024-12-31' });
  });

  it('counts transactions before its fielding, from the year before if need be (Hà Tĩnh 2019)', () => {
    const service = { from: '10-01', to: '07-31' };
    expect(yearlyRounds(plan({ from: '08-01', to: '10-31' }, { service }), 2019).service).toEqual({
      from: '2018-10-01',
      to: '2019-07-31',
    });
    expect(yearlyRounds(plan({ from: '10-01', to: '07-31' }, { service }), 2019).service).toEqual({
      from: '2019-10-01',
      to: '2020-07-31',
    });
  });
});
