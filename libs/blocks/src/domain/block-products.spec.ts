import { Item, Questionnaire } from '@hailong/questionnaires/domain';
import { clusteredShare, ratioShare } from '@hailong/statistics';
import { blockProducts, clusterProducts } from './block-products';

const scale = (code: string, satisfied: readonly string[]) => ({
  ...{ code, satisfied },
  levels: ['1', '2', '3'].map((level) => ({ code: level, label: { vi: level } })),
});
const rating = (code: string, more: Partial<Item> = {}): Item => ({
  ...{ code, kind: 'rating', purpose: 'satisfaction', label: { vi: code }, scale: 'S', ...more },
});
const form = (...items: readonly Item[]): Questionnaire => ({
  ...{ title: { vi: 'Phiếu' }, languages: ['vi'], scales: [scale('S', ['3']), scale('N', [])] },
  sections: [{ code: 'A', title: { vi: 'A' }, items }],
});
const sheet = (answers: string, forms = 1) => ({ answers, forms });

/** A by two items, B by one; all others enter no index. */
const FORM = form(
  rating('W', { overall: true, criterion: 'A' }),
  rating('A1', { criterion: 'A' }),
  rating('B1', { criterion: 'B' }),
  rating('A2', { criterion: 'A' }),
  rating('X', { criterion: 'X', purpose: 'expectation' }),
  rating('N', { criterion: 'N', scale: 'N' }),
  { code: 'Y', kind: 'yes-no', purpose: 'profile', label: { vi: 'Y' } },
);

describe('the products of a block', () => {
  it('are summed over its forms for each pair of criteria, items of a criterion together', () => {
    // Of A 1 of 2 and of B 1 of 1; of A 2 of 2 and of B 0 of 1.
    expect(blockProducts(FORM, [sheet('3133331'), sheet('3323331')])).toEqual({
      forms: 2,
      ...{ satisfied: [3, 1], answered: [4, 2] },
      satisfiedPairs: [
        [1 + 4, 1],
        [1, 1],
      ],
      mixedPairs: [
        [2 + 4, 1 + 2],
        [2, 1],
      ],
      answeredPairs: [
        [4 + 4, 2 + 2],
        [2 + 2, 2],
      ],
    });
  });

  it('count a level as satisfied as its scale says, and a blank or inapplicable question as not answered', () => {
    const counted = (answers: string) => {
      const { satisfied, answered } = blockProducts(FORM, [sheet(answers)]);
      return [satisfied, answered];
    };
    expect(counted('3-.2331')).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(counted('-23----')).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('of equal sheets are those of one, times their number', () => {
    const one = blockProducts(FORM, [sheet('3133331')]);
    expect(blockProducts(FORM, [sheet('3133331', 7)])).toEqual(
      JSON.parse(JSON.stringify(one), (_, value: unknown) => (typeof value === 'number' ? 7 * value : value)),
    );
  });

  it('are those of its forms, though they answer no criterion', () => {
    expect(blockProducts(form(rating('W', { overall: true })), [sheet('3', 5)])).toMatchObject({
      ...{ forms: 5, satisfied: [], satisfiedPairs: [] },
    });
  });
});

describe('the products of clusters', () => {
  const of = (cluster: number | null, answers: string, forms = 1) => ({ cluster, answers, forms });

  it('are those of the sums of each cluster, and a form of none is a unit by itself', () => {
    const sheets = [of(1, '3133331'), of(1, '3323331', 2), of(null, '3133331', 2)];
    // Cluster 1: of A 5 of 6 and of B 1 of 3; two units: of A 1 of 2 and of B 1 of 1.
    expect(clusterProducts(FORM, sheets)).toEqual({
      forms: 3,
      ...{ satisfied: [7, 3], answered: [10, 5] },
      satisfiedPairs: [
        [25 + 2, 5 + 2],
        [5 + 2, 1 + 2],
      ],
      mixedPairs: [
        [30 + 4, 15 + 2],
        [6 + 4, 3 + 2],
      ],
      answeredPairs: [
        [36 + 8, 18 + 4],
        [18 + 4, 9 + 2],
      ],
    });
  });

  it('give the error of ultimate clusters, which is that of forms where each form is a cluster', () => {
    const sheets = ['3133331', '3323331', '3133131', '1113111', '3-23333', '3333333'];
    const villages = sheets.map((answers, at) => of(at % 3, answers));
    const totals = [0, 1, 2].map((village) => {
      const { satisfied, answered } = blockProducts(
        FORM,
        villages.filter(({ cluster }) => cluster === village),
      );
      const all = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
      return { satisfied: all(satisfied), answered: all(answered) };
    });
    const error = ratioShare(clusterProducts(FORM, villages))?.standardError;
    expect(error).toBeCloseTo(clusteredShare(totals)?.standardError ?? NaN, 12);
    const each = sheets.map((answers, at) => of(at, answers));
    expect(clusterProducts(FORM, each)).toEqual(blockProducts(FORM, each));
    expect(error).not.toBeCloseTo(ratioShare(blockProducts(FORM, each))?.standardError ?? NaN, 3);
  });
});
