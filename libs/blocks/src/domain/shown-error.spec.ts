import { Item, Questionnaire, addSheet, sheetLayout } from '@hailong/questionnaires/domain';
import { blockProducts } from './block-products';
import { BlocksOfForm, shownError } from './shown-error';

const rating = (code: string, more: Partial<Item>): Item => ({
  ...{ code, kind: 'rating', purpose: 'satisfaction', label: { vi: code }, scale: 'S' },
  ...more,
});
const FORM: Questionnaire = {
  ...{ title: { vi: 'Phiếu' }, languages: ['vi'] },
  scales: [
    { code: 'S', levels: ['1', '2'].map((code) => ({ code, label: { vi: code } })), satisfied: ['2'] },
  ],
  sections: [
    {
      ...{ code: 'A', title: { vi: 'A' } },
      items: [
        rating('QA', { criterion: 'A' }),
        rating('QB', { criterion: 'B' }),
        rating('QO', { overall: true }),
      ],
    },
  ],
};
const LAYOUT = sheetLayout(FORM);
const SIX = ['222', '121', '11-', '2-2', '222', '-21'];
const CORE = new Map([['B', { code: 'C7', factor: 'F' }]]);

/** @param shown sheets whose answers show, if other than those of the forms */
function formsOf(
  sheets: readonly string[],
  criteria?: BlocksOfForm['criteria'],
  shown: readonly string[] = sheets,
): BlocksOfForm {
  const counts = new Array<number>(LAYOUT.size).fill(0);
  for (const answers of shown) addSheet(LAYOUT, answers, counts);
  const sums = blockProducts(
    FORM,
    sheets.map((answers) => ({ answers, forms: 1 })),
  );
  return { questionnaire: FORM, blocks: [{ counts, sums }], criteria };
}

describe('the error of an index over shown blocks', () => {
  it('is the same over several rounds and questionnaires as over all of their forms', () => {
    const parts = [formsOf(SIX.slice(0, 2)), formsOf(SIX.slice(2)), { ...formsOf([]), blocks: [] }];
    for (const method of ['pooled', 'mean-of-criteria'] as const) {
      const [all, added] = [shownError(method, [formsOf(SIX)]), shownError(method, parts)];
      expect(added?.effectiveAnswers).toBeCloseTo(all?.effectiveAnswers ?? NaN, 12);
      expect(added).toMatchObject({ share: all?.share, forms: 6 });
    }
  });

  it('stands on the criteria that enter the index alone', () => {
    const found = shownError('weighted-factors', [formsOf(SIX, CORE)], [{ code: 'F', weight: 2 }]);
    expect(found?.share).toBe(4 / 5);
    // By hand: residuals of the five that answer B are 0.2 four times and -0.8; v = 6/5 · 0.8/25.
    expect(found?.effectiveAnswers).toBeCloseTo(0.16 / 0.0384, 9);
    expect(shownError('pooled', [formsOf(SIX, new Map())])).toBeUndefined();
  });

  it('of the overall question is that of independent answers, and of mean scores unknown', () => {
    expect(shownError('overall-question', [formsOf(SIX)])).toEqual({
      ...{ share: 3 / 5, effectiveAnswers: 5, forms: 6 },
    });
    expect(shownError('mean-score', [formsOf(SIX)])).toBeUndefined();
  });

  it('of some days stands on no criterion of which an answer came from an earlier block, or waits for a later one', () => {
    const onB = (before: BlocksOfForm, days: BlocksOfForm) =>
      shownError('pooled', [{ ...days, criteria: CORE, before: before.blocks }]);
    const [earlier, whole] = [formsOf(SIX), formsOf(SIX)];
    expect(onB(earlier, whole)).toEqual(shownError('pooled', [formsOf(SIX, CORE)]));
    // An earlier block holds an answer to B back, which shows instead of one of these days: as many answers, and not the same.
    const holding = formsOf(['222', '212'], undefined, ['222', '2-2']);
    const carrying = formsOf(['222', '222'], undefined, ['212', '222']);
    expect(onB(holding, carrying)).toBeUndefined();
    // The carried answer shows beside all of these days, or one of these days waits on.
    expect(onB(holding, formsOf(['222'], undefined, ['222', '-1-']))).toBeUndefined();
    expect(onB(earlier, holding)).toBeUndefined();
  });
});
