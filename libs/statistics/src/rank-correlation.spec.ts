import { kendallTauB } from './rank-correlation';

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
