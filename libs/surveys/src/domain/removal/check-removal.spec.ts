import type { RoundState } from '../survey-round';
import { QualitySign } from '../form-marks';
import { removalProblems, requestProblem } from './check-removal';

const found = (...signs: QualitySign[]) =>
  removalProblems({ signs }).map(({ code, place }) => `${code} ${place}`);

describe('a rule of removal', () => {
  it('names signs that a form bears, each once; a round without a rule removes nothing', () => {
    expect(removalProblems(undefined)).toEqual([]);
    expect(found('STRAIGHT_LINE', 'BURST')).toEqual([]);
    expect(found()).toEqual(['REMOVAL_SIGNS_MISSING removal.signs']);
    expect(found('BURST', 'BURST')).toEqual(['REMOVAL_SIGN_REPEATED removal.signs[1]']);
    expect(found('BURST', 'REPEATED_TEXT')).toEqual(['REMOVAL_SIGN_UNSUITED removal.signs[1]']);
  });
});

describe('a removal', () => {
  const problem = (state: RoundState, signs?: readonly QualitySign[]) =>
    requestProblem({ state, document: { removal: signs && { signs } } as never })?.code;

  it('is asked for while the round is closed, where it stated a rule', () => {
    expect(problem('closed', ['BURST'])).toBeUndefined();
    expect(problem('open', ['BURST'])).toBe('REMOVAL_TOO_EARLY');
    expect(problem('final', ['BURST'])).toBe('REMOVAL_TOO_LATE');
    expect(problem('closed')).toBe('REMOVAL_RULE_MISSING');
  });
});
