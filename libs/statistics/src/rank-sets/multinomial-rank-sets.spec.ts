import { evenChanceOfAtLeast } from './even-chance';
import { holmRejections } from './holm';
import { multinomialRankSets } from './multinomial-rank-sets';

const best = (counts: readonly number[]) => multinomialRankSets(counts).map((set) => set.best);
const worst = (counts: readonly number[]) => multinomialRankSets(counts).map((set) => set.worst);

describe('exact rank sets of the options of a choice', () => {
  /* Published with the R package csranks. */
  it('are the published ones of 10, 20, … 100 answers', () => {
    const counts = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
    expect(best(counts)).toEqual([8, 7, 5, 4, 3, 1, 1, 1, 1, 1]);
    expect(worst(counts)).toEqual([10, 10, 10, 9, 8, 8, 7, 6, 5, 5]);
  });

  it('are all ranks without answers and for few of them, and do not depend on the order', () => {
    expect(multinomialRankSets([0, 0, 0])).toEqual(Array(3).fill({ best: 1, worst: 3 }));
    expect(multinomialRankSets([3, 0])).toEqual(Array(2).fill({ best: 1, worst: 2 }));
    expect(best([90, 5, 40])).toEqual([1, 3, 2]);
    expect(best([40, 90, 5])).toEqual([2, 1, 3]);
    expect(multinomialRankSets([])).toEqual([]);
  });

  it('are refused for counts that are not whole', () => {
    for (const counts of [[1, 0.5], [-1], [NaN]])
      expect(() => multinomialRankSets(counts)).toThrow(RangeError);
    expect(() => multinomialRankSets([1, 2], 1)).toThrow(RangeError);
  });
});

describe('the procedure of Holm', () => {
  /* Published in the tests of the R package csranks. */
  const TEN = [1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 3e-1];

  it('rejects seven of ten hypotheses, where the rule of Bonferroni rejects six', () => {
    expect(TEN.filter((p) => p <= 0.05 / 10)).toHaveLength(6);
    expect(holmRejections(TEN).lastIndexOf(true)).toBe(6);
    expect(holmRejections(TEN.toReversed())).toEqual(holmRejections(TEN).toReversed());
  });

  it('stops at the first hypothesis that it keeps', () => {
    expect(holmRejections([1e-5, 0.017, 0.02, 0.1])).toEqual([true, false, false, false]);
    expect(holmRejections([])).toEqual([]);
  });

  it('refuses what is no p-value and no level', () => {
    for (const p of [-0.1, 1.1, NaN]) expect(() => holmRejections([p])).toThrow(RangeError);
    for (const level of [0, 1]) expect(() => holmRejections([0.1], level)).toThrow(RangeError);
  });
});

describe('the chance of a lead among two that are equally likely', () => {
  it.each([
    [0, 0, 1],
    [0, 5, 1],
    [5, 5, 1 / 32],
    [8, 10, 56 / 1024],
    [3, 10, 1 - 56 / 1024],
    [6, 11, 0.5],
  ])('of at least %d of %d is %d, counted by hand', (successes, n, chance) => {
    expect(evenChanceOfAtLeast(successes, n)).toBeCloseTo(chance, 14);
  });

  it('is that of the sum of all terms, for any count', () => {
    for (const n of [1, 2, 21, 40, 60]) {
      const terms = [2 ** -n];
      for (let x = 1; x <= n; x += 1) terms.push(((terms[x - 1] ?? 0) * (n - x + 1)) / x);
      for (let x = 0; x <= n; x += 1) {
        const sum = terms.slice(x).reduceRight((total, term) => total + term, 0);
        expect(evenChanceOfAtLeast(x, n) / sum).toBeCloseTo(1, 11);
      }
    }
  });

  it('stays a number between 0 and 1 for a million answers', () => {
    expect(evenChanceOfAtLeast(500_000, 1_000_000)).toBeCloseTo(0.5003989, 6);
    expect(evenChanceOfAtLeast(1_000_000, 1_000_000)).toBe(0);
    expect(() => evenChanceOfAtLeast(3, 2)).toThrow(RangeError);
  });
});
