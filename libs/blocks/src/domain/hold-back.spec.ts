import { Questionnaire, addSheet, sheetLayout } from '@hailong/questionnaires/domain';
import { ClassTallies, openAnswers } from './hold-back';

const FORM = {
  ...{ title: { vi: 'Phiếu' }, scales: [], languages: ['vi'] },
  sections: [
    {
      ...{ code: 'A', title: { vi: 'A' } },
      items: [
        { code: 'Y', kind: 'yes-no', purpose: 'profile', label: { vi: 'Có góp ý?' } },
        { code: 'F', kind: 'yes-no', purpose: 'profile', label: { vi: 'Hài lòng với việc xử lý?' } },
      ],
    },
  ],
} as unknown as Questionnaire;
const LAYOUT = sheetLayout(FORM);

/** Tallies of sheets by class: the first character answers Y, the second F. */
function tallies(sheets: Partial<Record<keyof ClassTallies, readonly string[]>>): ClassTallies {
  const counted = (each: keyof ClassTallies) => {
    const vector = new Array<number>(LAYOUT.size).fill(0);
    for (const sheet of sheets[each] ?? []) addSheet(LAYOUT, sheet, vector);
    return vector;
  };
  return { seen: counted('seen'), touched: counted('touched'), independent: counted('independent') };
}

const [EIGHT, TWO_OF_EIGHT] = [
  ['2.', '2.', '2.', '2.', '2.', '2.'],
  ['11', '12'],
];
const total = (vector: readonly number[]) => vector.reduce((sum, count) => sum + count, 0);

describe('the answers to an item of a block', () => {
  it('are held back while few people answered it, and the other items are shown', () => {
    const { shown, held } = openAnswers(
      LAYOUT,
      undefined,
      tallies({ independent: [...EIGHT, ...TWO_OF_EIGHT] }),
      5,
    );
    expect(total(shown)).toBe(8);
    expect(total(held.independent)).toBe(8);
  });

  it('are shown all together once enough have answered', () => {
    const first = openAnswers(LAYOUT, undefined, tallies({ independent: [...EIGHT, ...TWO_OF_EIGHT] }), 5);
    const next = tallies({ independent: ['11', '11', '12', '2.', '2.'] });
    const { shown, held } = openAnswers(LAYOUT, first.held, next, 5);
    expect(total(held.independent)).toBe(0);
    expect(total(shown)).toBe(5 + 13);
  });

  it('that the agency has seen all are shown at once; one of an unseen form holds them back', () => {
    expect(total(openAnswers(LAYOUT, undefined, tallies({ seen: ['11', '2.'] }), 5).held.seen)).toBe(0);
    const { held } = openAnswers(LAYOUT, undefined, tallies({ seen: ['11', '2.'], touched: ['12'] }), 5);
    expect([total(held.seen), total(held.touched)]).toEqual([4, 2]);
  });
});
