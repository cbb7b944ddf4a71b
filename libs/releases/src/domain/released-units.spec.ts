import { releasedUnit } from './released-units';

const NAMED = { code: 'H21.1', name: 'Xã A' };
const five = (counts: readonly number[]) => ({
  counts,
  satisfied: [false, false, false, true, true],
});
const candidate = {
  ...{ agencyId: 7, group: 'commune', responses: 40, overall: [five([0, 0, 1, 9, 30])] },
  criteria: [
    { coreCode: 'TC2', ...five([0, 0, 0, 10, 30]) },
    { coreCode: 'TC1', ...five([1, 0, 0, 9, 10]) },
    { coreCode: 'TC1', ...five([0, 1, 0, 9, 10]) },
    { coreCode: 'TC9', ...five([40, 0, 0, 0, 0]) },
  ],
};

describe('a unit of a release', () => {
  it('has the compared criteria alone, in their order, with the answers of all its forms added up', () => {
    const { answers } = releasedUnit({ candidate, named: NAMED, effectiveAnswers: 31.99 }, ['TC1', 'TC2']);
    expect(answers).toEqual([
      { criterion: 'TC1', ...five([1, 1, 0, 18, 20]) },
      { criterion: 'TC2', ...five([0, 0, 0, 10, 30]) },
    ]);
  });

  it('keeps answers on different scales apart', () => {
    const three = { coreCode: 'TC1', counts: [2, 3, 5], satisfied: [false, true, true] };
    const mixed = { ...candidate, criteria: [...candidate.criteria, three] };
    const { answers } = releasedUnit({ candidate: mixed, named: NAMED, effectiveAnswers: 5 }, ['TC1']);
    expect(answers.map(({ counts }) => counts)).toEqual([
      [1, 1, 0, 18, 20],
      [2, 3, 5],
    ]);
  });

  it.each([
    [31.99, 31],
    [0.4, 1],
    [undefined, null],
  ])('tells its effective answers as whole ones, rounded down: %p', (effectiveAnswers, told) => {
    const unit = releasedUnit({ candidate, named: NAMED, effectiveAnswers }, ['TC1']);
    expect(unit.effectiveAnswers).toBe(told);
  });

  it('says nothing of the database', () => {
    const unit = releasedUnit({ candidate, named: NAMED, effectiveAnswers: 5 }, ['TC1']);
    expect(JSON.stringify(unit)).not.toMatch(/agencyId|coreCode/);
  });
});
