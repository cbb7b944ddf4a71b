import { addSheet, digitCharacter, sheetLayout, slotAt } from './answer-sheet';
import { countsAt } from './item-counts';
import { Item, Questionnaire } from './questionnaire';

const label = { vi: 'x' };
const coded = (...codes: string[]) => codes.map((code) => ({ code, label }));
const about = { purpose: 'perception' as const, label };
const items: readonly Item[] = [
  { ...about, code: 'R', kind: 'rating', scale: 'S3' },
  { ...about, code: 'Y', kind: 'yes-no' },
  { ...about, code: 'M', kind: 'multiple', options: coded('tivi', 'loa') },
  { ...about, code: 'N', kind: 'number', number: { min: 0, max: 9 } },
  { ...about, code: 'T', kind: 'text', text: { maxLength: 9 } },
  {
    ...about,
    code: 'O',
    kind: 'single',
    options: coded(...Array.from({ length: 35 }, (_, i) => `o${i + 1}`)),
  },
];
const questionnaire: Questionnaire = {
  title: label,
  languages: ['vi'],
  scales: [{ code: 'S3', levels: coded('0', '1', '2'), satisfied: ['2'] }],
  sections: [{ code: 'A', title: label, items }],
};
const layout = sheetLayout(questionnaire);
const tally = (...sheets: string[]) => {
  const vector = new Array<number>(layout.size).fill(0);
  for (const sheet of sheets) addSheet(layout, sheet, vector);
  return vector;
};

describe('the layout of an answer sheet', () => {
  it('gives every item one position and a multiple choice one for each option', () => {
    expect(layout.positions.map(({ item, option, digits }) => [item, option, digits])).toEqual([
      ['R', undefined, 3],
      ['Y', undefined, 2],
      ['M', 'tivi', 1],
      ['M', 'loa', 1],
      ['N', undefined, 1],
      ['T', undefined, 1],
      ['O', undefined, 35],
    ]);
  });

  it('gives every position a slot for "-", "." and each digit from 0', () => {
    expect(layout.offsets).toEqual([0, 6, 11, 15, 19, 23, 27]);
    expect(layout.size).toBe(27 + 38);
    expect(['-', '.', '0', '1', '3'].map((character) => slotAt(layout, 0, character))).toEqual([
      0, 1, 2, 3, 5,
    ]);
    expect(slotAt(layout, 6, 'z')).toBe(layout.size - 1);
  });

  it('has no slot for a digit above the highest, a foreign character or a foreign position', () => {
    for (const character of ['4', 'Z', '', '11', ' '])
      expect(() => slotAt(layout, 0, character)).toThrow(RangeError);
    expect(() => slotAt(layout, 7, '-')).toThrow(RangeError);
  });

  it('writes ordinals as base-36 digits', () => {
    expect([1, 9, 10, 35].map(digitCharacter)).toEqual(['1', '9', 'a', 'z']);
    expect(() => digitCharacter(36)).toThrow(RangeError);
  });
});

describe('a tally vector', () => {
  it('counts one slot for each position of a sheet and loses it again', () => {
    const vector = tally('3110-1z', '-2---.1');
    expect(vector.reduce((sum, count) => sum + count, 0)).toBe(2 * layout.positions.length);
    addSheet(layout, '3110-1z', vector, -1);
    expect(vector).toEqual(tally('-2---.1'));
  });

  it('a tally vector may be a typed array', () => {
    const vector = new Int32Array(layout.size);
    addSheet(layout, '3110-1z', vector);
    expect(Array.from(vector)).toEqual(tally('3110-1z'));
  });

  it('stays as it was when the sheet does not fit', () => {
    const vector = tally();
    expect(() => addSheet(layout, '3110-1', vector)).toThrow(RangeError);
    expect(() => addSheet(layout, '31109-z', vector)).toThrow(RangeError);
    expect(() => addSheet(layout, '3110-1z', vector.slice(1))).toThrow(RangeError);
    expect(vector).toEqual(tally());
  });

  it('tells levels, valid, not applicable and missing answers of an item apart', () => {
    const vector = tally('1------', '3------', '3------', '.------', '-------');
    expect(countsAt(layout, vector, 'R')).toEqual({
      levels: [
        { code: '0', count: 1 },
        { code: '1', count: 0 },
        { code: '2', count: 2 },
      ],
      valid: 3,
      notApplicable: 1,
      missing: 1,
    });
  });

  it('counts the ticks of a multiple choice by option, and who answered it at all', () => {
    const vector = tally('--10---', '--11---', '--00---', '--..---', '-------');
    expect(countsAt(layout, vector, 'M')).toEqual({
      levels: [
        { code: 'tivi', count: 2 },
        { code: 'loa', count: 1 },
      ],
      valid: 3,
      notApplicable: 1,
      missing: 1,
    });
  });

  it('keeps the options of two multiple choices apart', () => {
    const multiple = (code: string): Item => ({
      ...about,
      code,
      kind: 'multiple',
      options: coded('tivi', 'loa'),
    });
    const both = sheetLayout({
      ...questionnaire,
      sections: [{ code: 'A', title: label, items: [multiple('M1'), multiple('M2')] }],
    });
    const vector = new Array<number>(both.size).fill(0);
    addSheet(both, '1001', vector);
    const ticks = (item: string) => countsAt(both, vector, item).levels.map(({ count }) => count);
    expect([ticks('M1'), ticks('M2')]).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('knows yes from no, numbers by their classes, and how many wrote a text', () => {
    const vector = tally('-1--11-', '-2---1-');
    expect(countsAt(layout, vector, 'Y')).toMatchObject({
      levels: [
        { code: 'yes', count: 1 },
        { code: 'no', count: 1 },
      ],
    });
    expect(countsAt(layout, vector, 'N')).toEqual({
      ...{ levels: [{ code: '1', count: 1 }], valid: 1, notApplicable: 0, missing: 1 },
    });
    expect(countsAt(layout, vector, 'T')).toEqual({ levels: [], valid: 2, notApplicable: 0, missing: 0 });
  });

  it('of another layout, or an item that is not on the sheet, is a fault', () => {
    expect(() => countsAt(layout, tally().slice(1), 'R')).toThrow(RangeError);
    expect(() => countsAt(layout, tally(), 'X')).toThrow(RangeError);
  });
});
