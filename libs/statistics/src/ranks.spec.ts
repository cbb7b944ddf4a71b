import { roundHalfUp } from './rounding';
import { kendallTauB, rankDescending, TieRule } from './ranks';

describe('rankDescending', () => {
  const oracle = [1, 3, 4, 4, 4, 7, 7, 10];

  it.each<[TieRule, readonly number[]]>([
    ['best', [8, 7, 4, 4, 4, 2, 2, 1]],
    ['mid', [8, 7, 5, 5, 5, 2.5, 2.5, 1]],
    ['worst', [8, 7, 6, 6, 6, 3, 3, 1]],
  ])('gives ties the %s rank of their run', (rule, expected) => {
    expect(rankDescending(oracle, rule).map(({ rank }) => rank)).toEqual(expected);
  });

  it('counts the others that a score is tied with', () => {
    expect(rankDescending(oracle).map(({ tiedWith }) => tiedWith)).toEqual([0, 0, 2, 2, 2, 1, 1, 0]);
  });

  it('ranks two communes apart that print the same 73.29', () => {
    const scores = [73.286, 73.294];
    expect(scores.map((score) => roundHalfUp(score, 2))).toEqual([73.29, 73.29]);
    expect(rankDescending(scores).map(({ rank }) => rank)).toEqual([2, 1]);
  });

  it('ties scores that differ by rounding noise of floating sums only', () => {
    const third = 100 / 3;
    const noisy = third + third - third + 1e-12;
    expect(noisy).not.toBe(third);
    expect(rankDescending([third, noisy, 10])).toEqual([
      { rank: 1, tiedWith: 1 },
      { rank: 1, tiedWith: 1 },
      { rank: 3, tiedWith: 0 },
    ]);
  });

  it('does not tie distant scores through a chain of neighbours', () => {
    expect(rankDescending([50, 50 - 0.7e-9, 50 - 1.4e-9]).map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });

  it('gives the same ranks in whatever order the scores come', () => {
    const reversed = [...oracle].reverse();
    expect(rankDescending(reversed)).toEqual([...rankDescending(oracle)].reverse());
  });

  it('ranks an empty list and refuses a score that is not finite', () => {
    expect(rankDescending([])).toEqual([]);
    expect(() => rankDescending([1, NaN])).toThrow(RangeError);
  });
});

describe('the rank correlation of two series', () => {
  it('is the published value of the manual of SciPy, where both series have ties', () => {
    expect(kendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452079103173, 14);
  });

  it('is the difference of the pairs in the same and in the opposite order, over all pairs, where nothing is tied', () => {
    // One of ten pairs is in the opposite order.
    expect(kendallTauB([1, 2, 3, 4, 5], [2, 1, 3, 4, 5])).toBeCloseTo(8 / 10, 14);
  });

  it('leaves a pair that is tied in both series out of account', () => {
    // Three units, two of them tied twice: the other two pairs agree.
    expect(kendallTauB([1, 2, 2], [1, 2, 2])).toBe(1);
    // Of three pairs one is tied in the first series alone: 2 / √(2 · 3).
    expect(kendallTauB([1, 2, 2], [1, 2, 3])).toBeCloseTo(2 / Math.sqrt(6), 14);
  });

  it('is exactly 1 for the same order and exactly -1 for the opposite one, at any number of units', () => {
    for (const units of [2, 3, 7, 149]) {
      const order = Array.from({ length: units }, (_, at) => at);
      expect(kendallTauB(order, order)).toBe(1);
      expect(kendallTauB(order, order.toReversed())).toBe(-1);
    }
  });

  it('is undefined where there is no order, and refuses series that are not of the same units', () => {
    expect(kendallTauB([], [])).toBeUndefined();
    expect(kendallTauB([1], [1])).toBeUndefined();
    expect(kendallTauB([1, 2], [3, 3])).toBeUndefined();
    expect(() => kendallTauB([1, 2], [1])).toThrow(RangeError);
    expect(() => kendallTauB([1, NaN], [1, 2])).toThrow(RangeError);
  });
});
