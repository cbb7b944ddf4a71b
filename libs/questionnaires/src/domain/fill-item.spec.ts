import { compileForm } from './compiled-form';
import { LONGEST_OTHER_TEXT } from './fill-item';
import { fillSheet } from './fill-sheet';
import { FilledAnswer } from './filled-answer';
import { Item } from './questionnaire';
import { about, questionnaire, form, rated, filled, refusals } from './spec-samples-filling';

describe('an answer of a filled form', () => {
  it('a level outside the scale is refused, and the refusal lists the allowed levels with their labels', () => {
    const verdict = fillSheet(form, [{ item: 'R', level: '6' }]);
    expect(verdict).toMatchObject({ ok: false, problems: [{ code: 'LEVEL_UNKNOWN', place: 'R' }] });
    const problem = verdict.ok ? undefined : verdict.problems[0];
    expect([problem?.vi, problem?.en]).toEqual([
      'Mức "6" của câu R không có trong thang đo: chọn một trong các mức 1 (x), 2 (x), 3 (x), 4 (x), 5 (x).',
      'The level "6" of item R is not on its scale: choose one of 1 (x), 2 (x), 3 (x), 4 (x), 5 (x).',
    ]);
  });

  it('an answer to an item that the form does not have is refused', () => {
    expect(refusals(rated, { item: 'X', level: '1' })).toEqual(['ITEM_UNKNOWN X']);
    expect(refusals(rated, { item: '__proto__' })).toEqual(['ITEM_UNKNOWN __proto__']);
  });

  it('two answers to the same item are refused', () => {
    expect(refusals(rated, rated)).toEqual(['ITEM_REPEATED R']);
    expect(refusals(rated, { item: 'R', level: '' })).toEqual([]);
  });

  it('each option that is not offered is refused', () => {
    expect(refusals(rated, { item: 'S', level: 'x' })).toEqual(['OPTION_UNKNOWN S']);
    expect(refusals(rated, { item: 'Y', level: 'maybe' })).toEqual(['OPTION_UNKNOWN Y']);
    expect(refusals(rated, { item: 'M', options: ['x', 'loa', 'y'] })).toEqual([
      'OPTION_UNKNOWN M',
      'OPTION_UNKNOWN M',
    ]);
  });

  it('an obligatory item without an answer is refused', () => {
    expect(refusals()).toEqual(['ANSWER_MISSING R']);
  });

  it('"does not apply" is refused where it is not offered; where it is, it also answers an obligatory item', () => {
    expect(filled({ item: 'R', notApplicable: true }).sheet).toBe('.-------...');
    expect(refusals(rated, { item: 'M', notApplicable: true })).toEqual(['NOT_APPLICABLE_UNEXPECTED M']);
    expect(refusals({ ...rated, notApplicable: true })).toEqual(['ANSWER_UNCLEAR R']);
  });

  it.each([-0.01, 10.01, 2.355, Number.NaN, Number.POSITIVE_INFINITY])(
    'the number %p is refused',
    (number) => {
      expect(refusals(rated, { item: 'N', number })).toEqual(['NUMBER_OUTSIDE N']);
    },
  );

  it.each([0, 10, 0.07, 9.99])('the number %p is accepted', (number) => {
    expect(filled(rated, { item: 'N', number }).numbers).toEqual([{ item: 'N', value: number }]);
  });

  it('a number with decimals is refused where whole numbers are asked', () => {
    const [section] = questionnaire.sections;
    const whole: Item = { ...about, code: 'W', kind: 'number', number: { min: 0, max: 10 } };
    const wholeForm = compileForm({ ...questionnaire, sections: [{ ...section!, items: [whole] }] });
    expect(fillSheet(wholeForm, [{ item: 'W', number: 3 }]).ok).toBe(true);
    expect(fillSheet(wholeForm, [{ item: 'W', number: 2.5 }])).toMatchObject({
      problems: [{ code: 'NUMBER_OUTSIDE' }],
    });
  });

  it('a text longer than allowed, counted in characters, is refused', () => {
    expect(filled(rated, { item: 'T', text: '😀😀😀😀😀' }).texts).toHaveLength(1);
    expect(refusals(rated, { item: 'T', text: '😀😀😀😀😀😀' })).toEqual(['TEXT_TOO_LONG T']);
    expect(refusals(rated, { item: 'T', text: 'sáu ký' })).toEqual(['TEXT_TOO_LONG T']);
    const long = 'x'.repeat(LONGEST_OTHER_TEXT);
    expect(refusals(rated, { item: 'S', level: 'khac', text: long })).toEqual([]);
    expect(refusals(rated, { item: 'S', level: 'khac', text: `${long}x` })).toEqual(['TEXT_TOO_LONG S']);
  });

  it.each<FilledAnswer>([
    { item: 'R', text: 'tốt' },
    { item: 'R', options: ['4'] },
    { item: 'S', number: 1 },
    { item: 'S', options: ['nam'] },
    { item: 'M', level: 'loa' },
    { item: 'Y', text: 'yes' },
    { item: 'N', level: '1' },
    { item: 'N', text: '1' },
    { item: 'T', level: '1' },
    { item: 'T', number: 1 },
  ])('an answer of another kind than its item is refused: $item', (answer) => {
    const others = answer.item === 'R' ? [] : [rated];
    expect(refusals(...others, answer)).toEqual([`ANSWER_UNSUITED ${answer.item}`]);
  });

  it('a form is refused with all its problems at once', () => {
    expect(
      refusals(
        { item: 'X' },
        { item: 'R', level: '9' },
        { item: 'N', number: 99 },
        { item: 'F1', level: '1' },
      ),
    ).toEqual(['ITEM_UNKNOWN X', 'LEVEL_UNKNOWN R', 'NUMBER_OUTSIDE N', 'ANSWER_UNEXPECTED F1']);
  });

  it('a refusal never repeats a huge text in its message', () => {
    const verdict = fillSheet(form, [{ item: 'R', level: 'x'.repeat(100_000) }]);
    expect(verdict.ok ? 0 : verdict.problems[0]?.en.length).toBeLessThan(200);
  });
});
