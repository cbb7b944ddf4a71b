import { clusteredShare } from './cluster-error';
import { Cell, EIGHT, sumsOf } from './form-sums.spec-data';
import { FormSums, addFormSums, ratioShare } from './ratio-error';
import { wilsonIntervalOfShare } from './wilson';

const SIX: readonly (readonly Cell[])[] = [
  ...([
    [
      [2, 2],
      [1, 1],
      [0, 1],
    ],
    [
      [1, 2],
      [1, 1],
      [1, 1],
    ],
    [
      [0, 2],
      [0, 1],
      [0, 0],
    ],
  ] as const),
  ...([
    [
      [2, 2],
      [0, 0],
      [1, 1],
    ],
    [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
    [
      [0, 0],
      [1, 1],
      [0, 1],
    ],
  ] as const),
];
const EIGHT_SUMS = sumsOf(EIGHT.map((form) => [form]));

/* Expected values were computed in exact fractions from the residuals of each form, by a program of its own. */
describe('the standard error of an index over several criteria', () => {
  it('gives the reference values of eight forms, with their interval', () => {
    expect([EIGHT_SUMS.satisfiedPairs, EIGHT_SUMS.mixedPairs, EIGHT_SUMS.answeredPairs]).toEqual([
      ...[[[2084]], [[2414]], [[3084]]],
    ]);
    const found = ratioShare(EIGHT_SUMS);
    expect(found?.share).toBeCloseTo(0.753247, 6);
    expect(found?.standardError).toBeCloseTo(0.0974648, 7);
    expect(found?.effectiveAnswers).toBeCloseTo(19.5661, 6);
    const { lower, upper } = wilsonIntervalOfShare(found?.share ?? NaN, found?.effectiveAnswers ?? NaN);
    expect([lower, upper]).toEqual([expect.closeTo(0.532158, 6), expect.closeTo(0.891213, 6)]);
  });

  it('shrinks by the finite population where the forms were drawn from it, and is 0 for a census', () => {
    const found = ratioShare(EIGHT_SUMS, { population: 40 });
    expect(found?.standardError).toBeCloseTo(0.0871752, 7);
    const { lower, upper } = wilsonIntervalOfShare(found?.share ?? NaN, found?.effectiveAnswers ?? NaN);
    expect([lower, upper]).toEqual([expect.closeTo(0.556352, 6), expect.closeTo(0.881388, 6)]);
    const census = ratioShare(EIGHT_SUMS, { population: 8 });
    expect([census?.standardError, census?.effectiveAnswers]).toEqual([0, Infinity]);
    expect(wilsonIntervalOfShare(0.75, Infinity)).toEqual({ lower: 0.75, upper: 0.75 });
  });

  it.each([
    [undefined, undefined, 13 / 19, 0.1445123443, 10.34611993],
    [[0, 2], undefined, 9 / 14, 0.1512133351, 10.04098361],
    [undefined, 20, 13 / 19, 0.1209077018, 14.78017133],
  ])(
    'adds the pairs of the chosen criteria alone: %j of %j',
    (criteria, population, share, error, answers) => {
      const found = ratioShare(sumsOf(SIX), { criteria, population });
      expect(found?.share).toBeCloseTo(share, 12);
      expect(found?.standardError).toBeCloseTo(error, 9);
      expect(found?.effectiveAnswers).toBeCloseTo(answers, 7);
    },
  );

  it('equals that by clusters where every form is a cluster of one stratum, for any choice of criteria', () => {
    for (const criteria of [[0], [1], [2], [0, 1], [1, 2], [2, 0], [0, 1, 2]]) {
      const clusters = SIX.map((form) => ({
        satisfied: criteria.reduce((sum, at) => sum + (form[at]?.[0] ?? 0), 0),
        answered: criteria.reduce((sum, at) => sum + (form[at]?.[1] ?? 0), 0),
      }));
      const [byForm, byCluster] = [ratioShare(sumsOf(SIX), { criteria }), clusteredShare(clusters)];
      expect(byForm?.share).toBeCloseTo(byCluster?.share ?? NaN, 12);
      expect(byForm?.standardError).toBeCloseTo(byCluster?.standardError ?? NaN, 12);
      expect(byForm?.effectiveAnswers).toBeCloseTo(byCluster?.effectiveAnswers ?? NaN, 8);
    }
  });

  it('is the same from the sums of two sets of forms, added up', () => {
    const added = addFormSums([sumsOf(SIX.slice(0, 2)), sumsOf(SIX.slice(2))]);
    expect(added).toEqual(sumsOf(SIX));
    expect(() => addFormSums([EIGHT_SUMS, added])).toThrow(RangeError);
  });

  it('takes forms that all agree as that many answers, never as certain', () => {
    const agreeing = (cell: Cell) => ratioShare(sumsOf(Array.from({ length: 26 }, () => [cell])));
    expect(agreeing([22, 22])).toEqual({ share: 1, standardError: 0, effectiveAnswers: 26 });
    expect(agreeing([0, 22])?.effectiveAnswers).toBe(26);
    // Floating sums of these forms miss 0 by 9e-13 and −1e-13.
    expect(agreeing([13, 22])?.effectiveAnswers).toBe(26);
    expect(agreeing([5, 7])?.effectiveAnswers).toBe(26);
    // 26 of 26, see wilson.spec.ts.
    expect(wilsonIntervalOfShare(1, 26).lower).toBeCloseTo(0.871271, 6);
  });

  it('is unknown for one form and without an answer', () => {
    expect(ratioShare(sumsOf([[[4, 5]]]))).toBeUndefined();
    expect(ratioShare(sumsOf([[[0, 0]], [[0, 0]]]))).toBeUndefined();
    expect(ratioShare(sumsOf(SIX), { criteria: [] })).toBeUndefined();
  });

  it.each<[string, Partial<FormSums>]>([
    ['a sum below zero', { satisfied: [-1] }],
    ['a sum that is no number', { mixedPairs: [[NaN]] }],
    ['satisfied above answered', { satisfied: [155] }],
    ['a row too few', { answeredPairs: [] }],
    ['a column too many', { satisfiedPairs: [[2084, 1]] }],
    ['half a form', { forms: 7.5 }],
  ])('refuses %s as a fault of the caller', (_, changes) => {
    expect(() => ratioShare({ ...EIGHT_SUMS, ...changes })).toThrow(RangeError);
  });

  it('refuses a criterion that is not there or named twice, and more forms than people', () => {
    for (const terms of [{ criteria: [1] }, { criteria: [0, 0] }, { population: 7 }])
      expect(() => ratioShare(EIGHT_SUMS, terms)).toThrow(RangeError);
    for (const [share, n] of [
      [1.1, 5],
      [NaN, 5],
      [0.5, 0],
    ] as const)
      expect(() => wilsonIntervalOfShare(share, n)).toThrow(RangeError);
  });
});
