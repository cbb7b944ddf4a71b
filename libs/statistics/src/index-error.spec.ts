import { Cell, EIGHT, sumsOf } from './form-sums.spec-data';
import { IndexForms, indexError } from './index-error';
import { IndexMethodName } from './index-methods';
import { RandomWords } from './rank-sets/random-normals';
import { ratioShare } from './ratio-error';
import { CriterionCounts, satisfactionIndex } from './satisfaction-index';

const METHODS = ['pooled', 'mean-of-criteria', 'mean-of-factors', 'weighted-factors'] as const;
const CRITERIA = [
  { code: 'A', factor: 'F' },
  { code: 'B', factor: 'F' },
  { code: 'C', factor: 'G' },
];
/** Weights of the factors; nothing rates H. */
const FACTORS = [{ code: 'F', weight: 3 }, { code: 'G' }, { code: 'H', weight: 5 }];

type Form = readonly Cell[];
const THREE: readonly Form[] = [
  ...([
    [
      [1, 1],
      [1, 1],
      [0, 0],
    ],
    [
      [1, 1],
      [0, 1],
      [1, 1],
    ],
    [
      [0, 1],
      [0, 0],
      [1, 2],
    ],
  ] as const),
];

const error = (method: IndexMethodName, ...forms: readonly IndexForms[]) =>
  indexError(method, { forms, factors: FACTORS });
const of = (forms: readonly Form[], criteria: IndexForms['criteria'] = CRITERIA) => ({
  sums: sumsOf(forms),
  criteria,
});

/** Answers to each criterion of questionnaires, as an index takes them. */
function countsOf(sets: readonly IndexForms[]): readonly CriterionCounts[] {
  return sets.flatMap(({ sums, criteria }) =>
    criteria.flatMap((criterion, at) => {
      const [satisfied = 0, answered = 0] = [sums.satisfied[at], sums.answered[at]];
      return criterion
        ? [{ ...criterion, counts: [answered - satisfied, satisfied], satisfied: [false, true] }]
        : [];
    }),
  );
}

/** Index by its own formula. */
const indexOf = (method: IndexMethodName, sets: readonly IndexForms[]) =>
  (satisfactionIndex(method, { criteria: countsOf(sets), factors: FACTORS }) ?? NaN) / 100;

/**
 * Variance without sums of products: the change of the index where the weight of a form grows, form by form, by a small step
 * to both sides of 1. The index is homogeneous in the weights, so that this is the residual of the form.
 */
function varianceFormByForm(method: IndexMethodName, sets: readonly (readonly Form[])[]): number {
  const step = 1e-5;
  const changed = (set: number, form: number, by: number) =>
    indexOf(
      method,
      sets.map((forms, s) => {
        const weighted = forms.map((cells, f) =>
          cells.map(([s1, a]): Cell => (s === set && f === form ? [s1 * (1 + by), a * (1 + by)] : [s1, a])),
        );
        return of(weighted, CRITERIA);
      }),
    );
  const residuals = sets.flatMap((forms, set) =>
    forms.map((_, form) => (changed(set, form, step) - changed(set, form, -step)) / (2 * step)),
  );
  const n = residuals.length;
  return (n / (n - 1)) * residuals.reduce((sum, each) => sum + each ** 2, 0);
}

/** Forms that leave some criteria out and rate others once or twice. */
function someForms(words: RandomWords, count: number): readonly Form[] {
  const below = (limit: number) => words.next() % limit;
  return Array.from({ length: count }, () =>
    CRITERIA.map((): Cell => {
      const answered = below(3);
      return [answered === 0 ? 0 : below(answered + 1), answered];
    }),
  );
}

describe('the error of an index', () => {
  it('that pools answers has the reference values of eight forms', () => {
    const found = error(
      'pooled',
      of(
        EIGHT.map((cell) => [cell]),
        [{ code: 'A', factor: 'F' }],
      ),
    );
    expect(found?.share).toBeCloseTo(0.753247, 6);
    expect(found?.standardError).toBeCloseTo(0.0974648, 7);
    expect(found?.effectiveAnswers).toBeCloseTo(19.5661, 6);
  });

  /* By hand, from the residuals of the forms: 13, -5, -8 of 72; 13, 3, -16 of 144; 39, -7, -32 of 288. */
  it.each([
    ['mean-of-criteria', [0, 1], 7 / 12, 43 / 576],
    ['mean-of-factors', [0, 1, 2], 5 / 8, 217 / 6912],
    ['weighted-factors', [0, 1, 2], 29 / 48, 1297 / 27648],
  ] as const)('under %s has the exact values of three forms', (method, places, share, variance) => {
    const named = CRITERIA.map((criterion, at) => (places.some((p) => p === at) ? criterion : undefined));
    const found = error(method, of(THREE, named));
    expect(found?.share).toBeCloseTo(share, 14);
    expect((found?.standardError ?? NaN) ** 2).toBeCloseTo(variance, 14);
    expect(found?.effectiveAnswers).toBeCloseTo((share * (1 - share)) / variance, 10);
  });

  it.each(METHODS)(
    'under %s equals that worked out form by form, over one questionnaire and over two',
    (method) => {
      const words = RandomWords.ofSeed(11);
      for (let survey = 0; survey < 12; survey += 1) {
        const sets = [someForms(words, 12), someForms(words, 5)].slice(0, 1 + (survey % 2));
        const found = error(method, ...sets.map((forms) => of(forms)));
        expect(found?.share).toBeCloseTo(
          indexOf(
            method,
            sets.map((forms) => of(forms)),
          ),
          12,
        );
        expect((found?.standardError ?? NaN) ** 2).toBeCloseTo(varianceFormByForm(method, sets), 8);
      }
    },
  );

  it('that pools the criteria chosen of a questionnaire is that of their ratio', () => {
    const forms = someForms(RandomWords.ofSeed(3), 20);
    const [, ...others] = CRITERIA;
    expect(error('pooled', of(forms, [undefined, ...others]))).toEqual(
      ratioShare(sumsOf(forms), { criteria: [1, 2] }),
    );
  });

  it('adds two own criteria that stand for one of the core, before anything is averaged', () => {
    const [first, , third] = CRITERIA;
    const added = THREE.map(([a = [0, 0], b = [0, 0], c = [0, 0]]): Form => [[a[0] + b[0], a[1] + b[1]], c]);
    const found = error('mean-of-criteria', of(THREE, [first, first, third]));
    expect(found?.standardError).toBeCloseTo(
      error('mean-of-criteria', of(added, [first, third]))?.standardError ?? NaN,
      14,
    );
  });

  it.each(METHODS)('under %s takes forms that all agree as that many answers', (method) => {
    const agreeing = Array.from({ length: 26 }, (): Form => [
      [13, 22],
      [5, 7],
      [1, 3],
    ]);
    expect(error(method, of(agreeing))?.effectiveAnswers).toBe(26);
  });

  it.each(METHODS)(
    'under %s takes no form that answers nothing of the index for an answer that agrees',
    (method) => {
      const agreeing: readonly Form[] = [
        ...Array.from({ length: 2 }, (): Form => [
          [2, 2],
          [0, 0],
          [0, 0],
        ]),
        ...Array.from({ length: 24 }, (): Form => [
          [0, 0],
          [0, 0],
          [0, 0],
        ]),
      ];
      expect(error(method, of(agreeing))?.effectiveAnswers).toBe(2);
    },
  );

  it('of the overall question is that of independent answers, on scales with a satisfied level', () => {
    const overall = [
      { counts: [1, 2, 5], satisfied: [false, false, true] },
      { counts: [9], satisfied: [false] },
    ];
    const found = indexError('overall-question', { forms: [], overall });
    expect(found).toEqual({
      share: 0.625,
      standardError: Math.sqrt((0.625 * 0.375) / 8),
      effectiveAnswers: 8,
    });
    expect(indexError('overall-question', { forms: [] })).toBeUndefined();
  });

  it('is unknown for one form, without an answer, and of mean scores', () => {
    expect(error('pooled', of(THREE.slice(0, 1)))).toBeUndefined();
    expect(error('pooled', of(THREE, [undefined, undefined, undefined]))).toBeUndefined();
    expect(error('mean-score', of(THREE))).toBeUndefined();
    expect(error('pooled')).toBeUndefined();
  });

  it('is refused for criteria that are not those of the sums, in two factors, or in one without a weight', () => {
    const [first, second, third] = CRITERIA;
    expect(() => error('pooled', of(THREE, [first]))).toThrow(RangeError);
    expect(() => error('mean-of-factors', of(THREE, [first, { code: 'A', factor: 'G' }, third]))).toThrow(
      RangeError,
    );
    expect(() => error('weighted-factors', of(THREE, [first, second, { code: 'C', factor: 'K' }]))).toThrow(
      RangeError,
    );
  });
});
