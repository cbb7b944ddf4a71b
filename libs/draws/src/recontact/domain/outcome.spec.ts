import { CallOutcome, outcomeProblems } from './outcome';

const REACHED: CallOutcome = { reached: 'reached', asked: 'yes', attempts: 1 };
const codes = (outcome: CallOutcome, before?: CallOutcome) =>
  outcomeProblems(outcome, before).map(({ code, place }) => `${code} ${place}`);

describe('the outcome of a call', () => {
  it('has the reply whether the person was asked exactly when the person was reached', () => {
    expect(codes(REACHED)).toEqual([]);
    expect(codes({ reached: 'reached', attempts: 1 })).toEqual(['CALL_REPLY_MISSING asked']);
    expect(codes({ reached: 'wrong-number', attempts: 1 })).toEqual([]);
    for (const reply of [{ asked: 'no' }, { answered: 'none' }, { again: 'yes' }] as const)
      expect(codes({ reached: 'refused', ...reply, attempts: 1 })).toEqual(['CALL_REPLY_UNEXPECTED reached']);
  });

  it('counts the calls so far, never fewer than before', () => {
    expect([0, 1.5, 100].flatMap((attempts) => codes({ ...REACHED, attempts }))).toEqual(
      Array(3).fill('CALL_ATTEMPTS_OUTSIDE attempts'),
    );
    const before: CallOutcome = { reached: 'no-answer', attempts: 3 };
    expect(codes({ ...REACHED, attempts: 2 }, before)).toEqual(['CALL_ATTEMPTS_OUTSIDE attempts']);
    expect(codes({ ...REACHED, attempts: 4 }, before)).toEqual([]);
  });

  it('needs a reason over a person that was reached, refused or had a wrong number', () => {
    for (const reached of ['reached', 'refused', 'wrong-number'] as const) {
      expect(codes(REACHED, { ...REACHED, reached })).toEqual(['CORRECTION_REASON_MISSING reason']);
      expect(codes({ ...REACHED, reason: 'ghi nhầm' }, { ...REACHED, reached })).toEqual([]);
    }
  });
});
