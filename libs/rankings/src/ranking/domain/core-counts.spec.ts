import { coreCounts, overallCounts } from './core-counts';
import {
  collected,
  CRITERIA,
  FORM,
  levels,
  questionnaire,
  rating,
} from '../../results/domain/small-survey.spec-data';

describe('coreCounts', () => {
  const form = collected(FORM, [
    ...levels('Q1', 5, 1),
    ...levels('Q2', 5),
    ...levels('Q3', 4),
    ...levels('PEER1', 5),
  ]);

  it('counts answers by core code, without own criteria and other purposes', () => {
    expect(coreCounts(CRITERIA, form).map(({ coreCode, counts }) => [coreCode, counts])).toEqual([
      ['C1', [1, 0, 0, 0, 1]],
      ['C2', [0, 0, 0, 1, 0]],
    ]);
    expect(coreCounts(undefined, form)).toEqual([]);
  });

  it('finds the overall question where there is one', () => {
    expect(overallCounts(form)).toEqual([
      { counts: [0, 0, 0, 0, 0], satisfied: [false, false, false, true, true] },
    ]);
    expect(overallCounts(collected(questionnaire(rating('Q1')), []))).toEqual([]);
  });
});
