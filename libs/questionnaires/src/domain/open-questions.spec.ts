import { compileForm } from './compiled-form';
import { openQuestions } from './open-questions';
import { DisplayRule } from './questionnaire';
import { formOf, plain, section } from './spec-form-samples';

const yes = (item: string): DisplayRule => ({ item, is: ['yes'] });
const form = compileForm(
  formOf([
    section('A', [plain('A', 'yes-no'), plain('B', 'yes-no'), plain('C', 'yes-no', { showWhen: yes('A') })]),
  ]),
);
const YES = '1';
const NO = '2';

/** @param sheet of A, B and C, which is asked beside a yes at A */
const openOn = (sheet: string, rule: DisplayRule) => openQuestions(form, rule, sheet.split(''));

describe('the unanswered questions that decide a display rule', () => {
  it('are those that could still make it hold or not', () => {
    expect(openOn('---', yes('A'))).toEqual(['A']);
    expect(openOn(`${NO}--`, yes('A'))).toEqual([]);
    expect(openOn('.--', yes('A'))).toEqual([]);
    expect(openOn(`${YES}--`, { all: [yes('A'), yes('B')] })).toEqual(['B']);
    expect(openOn(`${NO}--`, { any: [yes('A'), yes('B')] })).toEqual(['B']);
    expect(openOn('---', { not: { all: [yes('A'), yes('B')] } })).toEqual(['A', 'B']);
  });

  it('are none where one answer settles the rule, whatever is unanswered', () => {
    expect(openOn(`${NO}--`, { all: [yes('A'), yes('B')] })).toEqual([]);
    expect(openOn(`${YES}--`, { not: { any: [yes('A'), yes('B')] } })).toEqual([]);
  });

  it('stand behind a question that is hidden until they are answered', () => {
    expect(openOn('--.', yes('C'))).toEqual(['A']);
    expect(openOn(`${NO}-.`, yes('C'))).toEqual([]);
  });
});
