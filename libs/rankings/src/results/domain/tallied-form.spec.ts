import { collected, FORM, levels } from './small-survey.spec-data';
import { formsInIndex } from './tallied-form';

describe('the forms that an index stands on', () => {
  it('are of the overall question those that answer it, not all that count', () => {
    const form = collected(FORM, [...levels('Q1', 5, 5, 5, 5, 1), ...levels('ALL', 4)]);
    expect(form.tally.responses).toBe(6);
    expect(formsInIndex(form, 'overall-question')).toBe(1);
  });

  it('are of the criteria never more than there are answers to criteria', () => {
    const form = collected(FORM, [...levels('Q1', 5, 5), ...levels('ALL', 4, 4, 4)]);
    for (const method of ['pooled', 'mean-of-criteria', 'weighted-factors'] as const)
      expect(formsInIndex(form, method)).toBe(2);
  });

  it('are all that count where each answers several criteria', () => {
    const answers = [
      { item: 'Q1', level: '5' },
      { item: 'Q2', level: '4' },
      { item: 'Q3', level: '3' },
    ];
    expect(formsInIndex(collected(FORM, [answers, answers]), 'pooled')).toBe(2);
  });

  it('are none where nothing that came says anything of it', () => {
    const form = collected(FORM, [...levels('PEER1', 1, 2, 3), [{ item: 'Q3', notApplicable: true }]]);
    expect(formsInIndex(form, 'pooled')).toBe(0);
  });
});
