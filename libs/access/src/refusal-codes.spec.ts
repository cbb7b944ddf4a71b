import { refusalCodesOf } from './refusal-codes';

class SurveyThingRefused {
  constructor(readonly problems: readonly { code: string }[]) {}
}
class SurveyResponseUndecided {
  readonly code = 'SURVEY_BUSY';
}
class SurveyReport {
  readonly problems = [{ code: 'ROW_EMPTY' }];
}

describe('the codes with which a result refuses', () => {
  it('a refusal names each of its codes once, a list those of all entries', () => {
    const refused = new SurveyThingRefused([{ code: 'A' }, { code: 'A' }, { code: 'B' }]);
    expect(refusalCodesOf(refused)).toEqual(['A', 'B']);
    expect(refusalCodesOf([refused, new SurveyReport(), new SurveyResponseUndecided()])).toEqual([
      'A',
      'B',
      'SURVEY_BUSY',
    ]);
  });

  it.each([null, undefined, 'text', 7, new SurveyReport(), Object.create(null), []])(
    'a result that was given has none: %p',
    (result) => {
      expect(refusalCodesOf(result)).toEqual([]);
    },
  );
});
