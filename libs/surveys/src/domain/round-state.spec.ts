import { day } from '@hailong/kernel';
import { nextState, stepWarnings } from './round-state';
import { ROUND_STEPS } from './round-step';
import { round } from './spec-samples';
import { SurveyPlan } from './survey-plan';
import { ROUND_STATES, RoundState } from './survey-round';

const midway = day('2024-09-15');

describe('the states of a round', () => {
  const reached = (from: RoundState, on = midway, of = round) =>
    ROUND_STEPS.keys
      .map((step) => nextState(from, step, on, of))
      .map((verdict) => (verdict.ok ? verdict.value : verdict.problems.map(({ code }) => code).join()));

  it('follow one another, never back and never over one', () => {
    expect(Object.fromEntries(ROUND_STATES.keys.map((state) => [state, reached(state)]))).toEqual({
      draft: ['open', 'ROUND_STEP_UNSUITED', 'ROUND_STEP_UNSUITED'],
      open: ['ROUND_STEP_UNSUITED', 'closed', 'ROUND_STEP_UNSUITED'],
      closed: ['ROUND_OPENING_TOO_LATE', 'ROUND_STEP_UNSUITED', 'final'],
      final: ['ROUND_OPENING_TOO_LATE', 'ROUND_STEP_UNSUITED', 'ROUND_STEP_UNSUITED'],
    });
  });

  it('a round opens before its first day and up to its last day of entry, not after', () => {
    expect(reached('draft', day('2024-07-01'))[0]).toBe('open');
    expect(reached('draft', day('2024-11-05'))[0]).toBe('open');
    expect(reached('draft', day('2024-11-06'))[0]).toBe('LAST_DAY_EXPIRED');
  });

  it('a round with problems does not open and names all of them', () => {
    expect(reached('draft', midway, { ...round, channels: [], groups: [] })[0]).toBe(
      'CHANNELS_MISSING,GROUPS_MISSING',
    );
  });

  it('a round opens before its plan is signed and closes before its nominal end, with a warning', () => {
    const unsigned: SurveyPlan = {
      title: 'Kế hoạch',
      years: { from: 2024, to: 2024 },
      population: 'Doanh nghiệp',
      channels: [],
      groups: [],
      fielding: { from: '08-01', to: '10-31' },
      deadlines: [],
      quotas: [],
    };
    const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
    expect(codes(stepWarnings('open', midway, round, unsigned))).toEqual(['PLAN_UNSIGNED']);
    expect(stepWarnings('open', midway, round, { ...unsigned, number: '1/KH', signedOn: midway })).toEqual(
      [],
    );
    expect(stepWarnings('open', midway, round)).toEqual([]);
    const [early] = stepWarnings('close', day('2024-11-04'), round);
    expect(early).toMatchObject({ code: 'CLOSING_TOO_EARLY' });
    expect(early?.vi).toContain('sớm 1 ngày so với ngày 05/11/2024');
    expect(stepWarnings('close', day('2024-11-05'), round)).toEqual([]);
    expect(stepWarnings('finalise', midway, round)).toEqual([]);
  });
});
