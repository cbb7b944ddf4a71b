import { forecastSum } from './daily-forecast';

describe('forecastSum', () => {
  it('expects the mean of the past days for each coming day', () => {
    expect(forecastSum([4, 6, 5, 5], 10).expected).toBe(50);
  });

  it('gives the prediction interval of the normal model: 2, 4, 6, 8, 10 for one day more', () => {
    // m = 6, s² = 10, t(4) = 2.7764: 6 ± 2.7764·√(10·(1 + 1/5)) = 6 ± 9.6177
    const { lower, upper } = forecastSum([2, 4, 6, 8, 10], 1);
    expect(upper).toBeCloseTo(15.6177, 3);
    expect(lower).toBe(0);
  });

  it('has at least the variance of chance when every day was the same', () => {
    // v = m = 9, t(3) = 3.1824: 36 ± 3.1824·√(9·(4 + 16/4))
    const { expected, lower, upper } = forecastSum([9, 9, 9, 9], 4);
    expect([expected, lower, upper]).toEqual([36, expect.closeTo(8.996, 2), expect.closeTo(63.004, 2)]);
  });

  it('expects 0 after days of 0, but not with certainty', () => {
    const { expected, lower, upper } = forecastSum(Array<number>(14).fill(0), 10);
    expect([expected, lower]).toEqual([0, 0]);
    // v = 1/14, t(13) = 2.1604: 2.1604·√((10 + 100/14)/14)
    expect(upper).toBeCloseTo(2.3906, 3);
  });

  it('gives a wider interval after a batch of paper forms than after the same number day by day', () => {
    const steady = forecastSum([10, 10, 10, 10, 10, 10, 10], 7);
    const batch = forecastSum([70, 0, 0, 0, 0, 0, 0], 7);
    expect(batch.expected).toBe(steady.expected);
    expect(batch.upper).toBeGreaterThan(steady.upper);
  });

  it('expects exactly 0 for no coming day', () => {
    expect(forecastSum([3, 0, 8], 0)).toEqual({ expected: 0, lower: 0, upper: 0 });
  });

  it('refuses a single past day, more than 31, and counts or days that are no numbers', () => {
    expect(() => forecastSum([5], 3)).toThrow(RangeError);
    expect(() => forecastSum(Array<number>(32).fill(1), 3)).toThrow(RangeError);
    expect(() => forecastSum([1, NaN], 3)).toThrow(RangeError);
    expect(() => forecastSum([1, 2], -1)).toThrow(RangeError);
  });
});
