import { questionnaireProblems } from './check-questionnaire';
import { Questionnaire } from './questionnaire';
import {
  hl5,
  rating,
  plain,
  section,
  formOf,
  twoCriteria,
  rated,
  named,
  foundIn,
  at,
} from './spec-form-samples';

function found(questionnaire: Questionnaire): string[] {
  return named(questionnaireProblems(questionnaire, twoCriteria));
}

describe('the criteria of a questionnaire', () => {
  it('every criterion of the set is asked by an item', () => {
    expect(found(formOf([section('A', rated.slice(1))]))).toEqual(['CRITERION_MISSING c1']);
  });

  it('no criterion is rated by two items', () => {
    expect(found(formOf([section('A', [...rated, rating('Q3', { criterion: 'c1' })])]))).toEqual([
      `CRITERION_REPEATED ${at(2)}.criterion`,
    ]);
  });

  it('every rated criterion exists in the set that the questionnaire is bound to', () => {
    expect(found(formOf([section('A', [...rated, rating('Q3', { criterion: 'c9' })])]))).toEqual([
      `CRITERION_UNKNOWN ${at(2)}.criterion`,
    ]);
    expect(foundIn(rating('Q1', { criterion: 'c1' }))).toEqual([`CRITERIA_SET_MISSING ${at(0)}.criterion`]);
  });

  it('an item that rates a criterion asks for satisfaction', () => {
    const asPerception = [rating('Q1', { criterion: 'c1', purpose: 'perception' }), rated[1]];
    expect(found(formOf([section('A', asPerception)]))).toEqual([`CRITERION_ITEM_UNSUITED ${at(0)}`]);
    expect(
      found(
        formOf([
          section('A', [plain('Q1', 'yes-no', { criterion: 'c1', purpose: 'satisfaction' }), rated[1]]),
        ]),
      ),
    ).toEqual([`CRITERION_ITEM_UNSUITED ${at(0)}`]);
  });

  it('a criterion is rated on a scale with the levels and the satisfied levels of its set, whatever the code of the scale', () => {
    const sections = [section('A', [rating('Q1', { criterion: 'c1', scale: 'S' }), rated[1]])];
    expect(found(formOf(sections, { scales: [hl5, { ...hl5, code: 'S' }] }))).toEqual([]);
    expect(found(formOf(sections, { scales: [hl5, { ...hl5, code: 'S', satisfied: ['5'] }] }))).toEqual([
      `CRITERION_SCALE_DIFFERENT ${at(0)}.scale`,
    ]);
  });
});
