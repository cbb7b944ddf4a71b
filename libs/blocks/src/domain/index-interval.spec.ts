import { Item, Questionnaire, addSheet, sheetLayout } from '@hailong/questionnaires/domain';
import { blockProducts } from './block-products';
import { indexInterval } from './index-interval';
import { SummedBlock, shownError } from './shown-error';

const rating = (criterion: string): Item => ({
  ...{ code: `Q${criterion}`, kind: 'rating', purpose: 'satisfaction', label: { vi: criterion }, scale: 'S' },
  criterion,
});
const FORM: Questionnaire = {
  ...{ title: { vi: 'Phiếu' }, languages: ['vi'] },
  scales: [
    { code: 'S', levels: ['1', '2'].map((code) => ({ code, label: { vi: code } })), satisfied: ['2'] },
  ],
  sections: [{ code: 'A', title: { vi: 'A' }, items: ['A', 'B', 'C'].map(rating) }],
};
const LAYOUT = sheetLayout(FORM);

/** Block of sheets; positions beyond `shownItems` are held back. */
function block(sheets: readonly string[], shownItems = 3) {
  const counts = new Array<number>(LAYOUT.size).fill(0);
  for (const answers of sheets) addSheet(LAYOUT, answers, counts);
  const from = LAYOUT.offsets[shownItems] ?? LAYOUT.size;
  return {
    counts: counts.map((count, slot) => (slot < from ? count : 0)),
    sums: blockProducts(
      FORM,
      sheets.map((answers) => ({ answers, forms: 1 })),
    ),
  };
}

function intervalOf(blocks: readonly SummedBlock[]) {
  const error = shownError('pooled', [{ questionnaire: FORM, blocks }]);
  return error && indexInterval(error);
}

const SIX = ['221', '122', '11-', '2-2', '222', '-21'];
const EXPECTED = { lower: 39.6, upper: 85.9, forms: 6 };

/* Expected bounds were computed in exact fractions from the residuals of each form, by a program of its own. */
describe('the interval of an index', () => {
  it('has the forms as sampling units, in whole tenths of a point', () => {
    expect(intervalOf([block(SIX)])).toEqual(EXPECTED);
  });

  it('is the same however the forms are parted into blocks', () => {
    expect(intervalOf([block(SIX.slice(0, 2)), block(SIX.slice(2))])).toEqual(EXPECTED);
  });

  it('tells nothing of answers that are held back', () => {
    const otherwise = SIX.map((sheet) => `${sheet.slice(0, 2)}1`);
    expect(intervalOf([block(SIX, 2)])).toEqual(intervalOf([block(otherwise, 2)]));
    expect(intervalOf([block(SIX, 2)])).not.toEqual(EXPECTED);
  });

  it('lies around the index that is shown, also of a criterion of which some answers are held back', () => {
    const [shown, held] = [block(['222', '222', '221']), block(['111', '112', '122'], 2)];
    const index = (5 + 3 + 1) / (6 + 3 + 6);
    const { lower = NaN, upper = NaN } = intervalOf([shown, held]) ?? {};
    expect([lower < 100 * index, upper > 100 * index]).toEqual([true, true]);
    expect(intervalOf([shown, held])).toEqual(intervalOf([shown, block(['111', '111', '121'], 2)]));
  });

  it('of one form, of none and without a criterion of which all answers are shown is unknown', () => {
    for (const blocks of [[], [block(['222'])], [block(SIX, 0)]]) expect(intervalOf(blocks)).toBeUndefined();
  });
});
