import { ClusterTotals, clusteredShare } from './cluster-error';

const totals = (satisfied: number, answered: number, stratum?: string): ClusterTotals => ({
  ...(stratum !== undefined && { stratum }),
  satisfied,
  answered,
});
/** Eight forms, satisfied of answered. */
const FORMS = [
  totals(20, 22),
  totals(22, 22),
  totals(11, 18),
  totals(0, 10),
  totals(17, 20),
  totals(9, 22),
  totals(22, 22),
  totals(15, 18),
];
const together = (...forms: readonly (ClusterTotals | undefined)[]) =>
  totals(
    forms.reduce((sum, form) => sum + (form?.satisfied ?? 0), 0),
    forms.reduce((sum, form) => sum + (form?.answered ?? 0), 0),
  );

/* Expected values were computed from influence values in exact fractions, by a program of its own. */
describe('the standard error of a share by clusters', () => {
  it('gives the reference values of forms taken as clusters of one', () => {
    const found = clusteredShare(FORMS);
    expect(found?.share).toBeCloseTo(0.7532467532, 9);
    expect(found?.standardError).toBeCloseTo(0.0974648324, 9);
    expect(found?.effectiveAnswers).toBeCloseTo(19.566099743, 8);
    expect(found?.designEffect).toBeCloseTo(7.870756156, 8);
  });

  it('gives the reference value of three clusters of three, two and three forms', () => {
    const [a, b, c, d, e, f, g, h] = FORMS;
    const found = clusteredShare([together(a, b, c), together(d, e), together(f, g, h)]);
    expect(found?.share).toBeCloseTo(0.7532467532, 9);
    expect(found?.standardError).toBeCloseTo(0.0672460712, 9);
  });

  it('takes the mean of each stratum away where strata are stated', () => {
    const four = [totals(20, 25, 'a'), totals(30, 30, 'a'), totals(12, 20, 'b'), totals(45, 50, 'b')];
    expect(clusteredShare(four)?.standardError).toBeCloseTo(0.0743185791, 9);
    const one = four.map(({ satisfied, answered }) => totals(satisfied, answered));
    expect(clusteredShare(one)?.standardError).toBeCloseTo(0.0664059756, 9);
  });

  it('never takes a stratum with a single cluster as certain', () => {
    const lonely = [totals(20, 25, 'a'), totals(30, 30, 'a'), totals(12, 20, 'a'), totals(45, 50, 'b')];
    expect(clusteredShare(lonely)?.standardError).toBeCloseTo(0.0681998006, 9);
  });

  it('is worked out by hand for two clusters: 4 of 5 and 2 of 5', () => {
    // R = 0.6, E = ±1, v = 2/1 · 2 / 100, se = 0.2; as ten answers drawn one by one v = 0.024.
    const found = clusteredShare([totals(4, 5), totals(2, 5)]);
    expect(found?.standardError).toBeCloseTo(0.2, 12);
    expect(found?.designEffect).toBeCloseTo(0.04 / 0.024, 12);
  });

  it('is the same for weights multiplied by any number, and for any order', () => {
    const heavier = [...FORMS]
      .reverse()
      .map(({ satisfied, answered }) => totals(7 * satisfied, 7 * answered));
    expect(clusteredShare(heavier)?.standardError).toBeCloseTo(
      clusteredShare(FORMS)?.standardError ?? NaN,
      12,
    );
  });

  it('is unknown for one cluster and without an answer, and has no design effect for a share of 1', () => {
    expect(clusteredShare([totals(4, 5)])).toBeUndefined();
    expect(clusteredShare([totals(0, 0), totals(0, 0)])).toBeUndefined();
    expect(clusteredShare([totals(5, 5), totals(3, 3)])).toEqual({
      share: 1,
      standardError: 0,
      effectiveAnswers: Infinity,
    });
  });

  it.each([
    [-1, 5],
    [6, 5],
    [NaN, 5],
    [1, Infinity],
  ])('%d satisfied of %d is a fault of the caller', (satisfied, answered) => {
    expect(() => clusteredShare([totals(satisfied, answered), totals(1, 2)])).toThrow(RangeError);
  });
});
