import { questionnaireProblems } from './check-questionnaire';
import { Item } from './questionnaire';
import { option, hl5, rating, plain, section, formOf, foundIn, at } from './spec-form-samples';

describe('an item', () => {
  it.each<[Item['kind'], string]>([
    ['rating', 'scale'],
    ['single', 'options'],
    ['multiple', 'options'],
    ['number', 'number'],
    ['text', 'text'],
  ])('of the kind %s needs its %s', (kind, property) => {
    expect(foundIn(plain('Q1', kind))).toEqual([`ITEM_PROPERTY_MISSING ${at(0)}.${property}`]);
  });

  it('an item has no property of another kind', () => {
    const all = {
      scale: 'HL5',
      options: [option('a'), option('b')],
      number: { min: 0, max: 1 },
      text: { maxLength: 9 },
    };
    expect(foundIn(plain('Q1', 'yes-no', all))).toEqual(
      ['scale', 'options', 'number', 'text'].map(
        (property) => `ITEM_PROPERTY_UNEXPECTED ${at(0)}.${property}`,
      ),
    );
  });

  it('an item rates on a scale of its questionnaire, which may have no satisfied levels', () => {
    expect(foundIn(rating('Q1', { scale: 'XX' }))).toEqual([`SCALE_UNKNOWN ${at(0)}.scale`]);
    const broken = formOf([section('A', [plain('Q1', 'yes-no')])], {
      scales: [{ ...hl5, satisfied: ['9'] }],
    });
    expect(questionnaireProblems(broken).map(({ place }) => place)).toEqual(['scales[0].satisfied[0]']);
  });

  it('a single choice has 2 to 35 options, a multiple choice 1 to 35, each with a code of its own and a label', () => {
    const options = (count: number) => Array.from({ length: count }, (_, i) => option(`o${i}`));
    const counted = (kind: Item['kind'], count: number) =>
      foundIn(plain('Q1', kind, { options: options(count) })).length;
    expect([1, 2, 35, 36].map((count) => counted('single', count))).toEqual([1, 0, 0, 1]);
    expect([0, 1, 35, 36].map((count) => counted('multiple', count))).toEqual([1, 0, 0, 1]);
    expect(
      foundIn(
        plain('Q1', 'single', { options: [option('a'), option('a'), { code: 'á', label: { vi: '' } }] }),
      ),
    ).toEqual([
      `CODE_MALFORMED ${at(0)}.options[2].code`,
      `CODE_REPEATED ${at(0)}.options[1].code`,
      `LABEL_MISSING ${at(0)}.options[2].label`,
    ]);
  });

  it('the classes of a number ascend within its bounds, and are no more than digits of the sheet', () => {
    const classes = (classBounds: readonly number[]) =>
      foundIn(plain('Q1', 'number', { number: { min: 0, max: 100, classBounds } }));
    expect(classes([])).toEqual([]);
    expect(classes([18, 60, 100])).toEqual([]);
    expect(classes(Array.from({ length: 34 }, (_, at) => at + 1))).toEqual([]);
    for (const wrong of [
      [0],
      [-1],
      [101],
      [30, 20],
      [20, 20],
      [Number.NaN],
      Array.from({ length: 35 }, (_, at) => at + 1),
    ])
      expect(classes(wrong)).toEqual([`NUMBER_CLASSES_UNSUITED ${at(0)}.number.classBounds`]);
  });

  it('a number item has bounds in order and at most six decimals', () => {
    const bounds = (number: Item['number']) => foundIn(plain('Q1', 'number', { number }));
    expect(bounds({ min: 3, max: 3, decimals: 2 })).toEqual([]);
    expect(bounds({ min: 0, max: 3, decimals: 6 })).toEqual([]);
    expect(bounds({ min: 4, max: 3 })).toEqual([`NUMBER_BOUNDS_REVERSED ${at(0)}.number`]);
    expect(bounds({ min: Number.NaN, max: 3 })).toEqual([`NUMBER_BOUNDS_REVERSED ${at(0)}.number`]);
    expect(bounds({ min: 0, max: 3, decimals: 7 })).toEqual([
      `NUMBER_DECIMALS_OUTSIDE ${at(0)}.number.decimals`,
    ]);
    expect(bounds({ min: 0, max: 3, decimals: 0.5 })).toEqual([
      `NUMBER_DECIMALS_OUTSIDE ${at(0)}.number.decimals`,
    ]);
  });

  it('a text item takes 1 to 10 000 characters', () => {
    const longest = (maxLength: number) => foundIn(plain('Q1', 'text', { text: { maxLength } })).length;
    expect([0, 1, 10_000, 10_001, 1.5].map(longest)).toEqual([1, 0, 0, 1, 1]);
  });
});
