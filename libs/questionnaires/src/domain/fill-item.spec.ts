import { compileForm } from './compiled-form';
import { LONGEST_OTHER_TEXT } from './fill-item';
import { fillSheet } from './fill-sheet';
import { FilledAnswer } from './filled-answer';
import { Item } from './questionnaire';
import { about, questionnaire, form, rated, filled, refusals } from './spec-samples-filling';

describe('a filled form is refused for', () => {
  it('a level outside the scale, and the refusal lists the allowed ones', () => {
    const verdict = fillSheet(form, [{ item: 'R', level: '6' }]);
    expect(verdict).toMatchObject({ ok: false, problems: [{ code: 'LEVEL_UNKNOWN', place: 'R' }] });
    const problem = verdict.ok ? undefined : verdict.problems[0];
    expect([problem?.vi, problem?.en]).toEqual([
      'Mức "6" của câu R không có trong thang đo: chọn một trong các mức 1, 2, 3, 4, 5.',
      'The level "6" of item R is not on its scale: choose one of 1, 2, 3, 4, 5.',
    ]);
  });

  it('an item the form does not have', () => {
    expect(refusals(rated, { item: 'X', level: '1' })).toEqual(['ITEM_UNKNOWN X']);
    expect(refusals(rated, { item: '__proto__' })).toEqual(['ITEM_UNKNOWN __proto__']);
  });

  it('two answers to one item', () => {
    expect(refusals(rated, rated)).toEqual(['ITEM_REPEATED R']);
    expect(refusals(rated, { item: 'R', level: '' })).toEqual([]);
  });

  it('options that are not offered, each of them', () => {
    expect(refusals(rated, { item: 'S', level: 'x' })).toEqual(['OPTION_UNKNOWN S']);
    expect(refusals(rated, { item: 'Y', level: 'maybe' })).toEqual(['OPTION_UNKNOWN Y']);
    expect(refusals(rated, { item: 'M', options: ['x', 'loa', 'y'] })).toEqual([
      'OPTION_UNKNOWN M',
      'OPTION_UNKNOWN M',
    ]);
  });

  it('an obligatory item left out', () => {
    expect(refusals()).toEqual(['ANSWER_MISSING R']);
  });

  it('"does not apply" where it is not offered; where it is, it also answers an obligatory item', () => {
    expect(filled({ item: 'R', notApplicable: true }).sheet).toBe('.-------...');
    expect(refusals(rated, { item: 'M', notApplicable: true })).toEqual(['NOT_APPLICABLE_UNEXPECTED M']);
    expect(refusals({ ...rated, notApplicable: true })).toEqual(['ANSWER_UNCLEAR R']);
  });

  it.each([-0.01, 10.01, 2.355, Number.NaN, Number.POSITIVE_INFINITY])('the number %p', (number) => {
    expect(refusals(rated, { item: 'N', number })).toEqual(['NUMBER_OUTSIDE N']);
  });

  it.each([0, 10, 0.07, 9.99])('anything but not the number %p', (number) => {
    expect(filled(rated, { item: 'N', number }).numbers).toEqual([{ item: 'N', value: number }]);
  });

  it('a broken number where whole ones are asked', () => {
    const [section] = questionnaire.sections;
    const whole: Item = { ...about, code: 'W', kind: 'number', number: { min: 0, max: 10 } };
    const wholeForm = compileForm({ ...questionnaire, sections: [{ ...section!, items: [whole] }] });
    expect(fillSheet(wholeForm, [{ item: 'W', number: 3 }]).ok).toBe(true);
    expect(fillSheet(wholeForm, [{ item: 'W', number: 2.5 }])).toMatchObject({
      problems: [{ code: 'NUMBER_OUTSIDE' }],
    });
  });

  it('a text longer than allowed, counted in characters', () => {
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
  ])('an answer of another kind: $item', (answer) => {
    const others = answer.item === 'R' ? [] : [rated];
    expect(refusals(...others, answer)).toEqual([`ANSWER_UNSUITED ${answer.item}`]);
  });

  it('all its faults at once', () => {
    expect(
      refusals(
        { item: 'X' },
        { item: 'R', level: '9' },
        { item: 'N', number: 99 },
        { item: 'F1', level: '1' },
      ),
    ).toEqual(['ITEM_UNKNOWN X', 'LEVEL_UNKNOWN R', 'NUMBER_OUTSIDE N', 'ANSWER_UNEXPECTED F1']);
  });

  it('a fault without repeating a huge text in the message', () => {
    const verdict = fillSheet(form, [{ item: 'R', level: 'x'.repeat(100_000) }]);
    expect(verdict.ok ? 0 : verdict.problems[0]?.en.length).toBeLessThan(200);
  });
});
