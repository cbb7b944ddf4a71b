import {
  effectiveSampleSize,
  finitePopulationCorrection,
  differenceIntervalOfShares,
  shareDifferenceInterval,
  signedSumIntervalOfShares,
  wilsonInterval,
  wilsonIntervalOfPopulation,
} from './wilson';

describe('wilsonInterval', () => {
  it.each([
    [81, 263, 0.255289, 0.36621],
    [15, 148, 0.062386, 0.160487],
    [0, 20, 0, 0.161125],
    [1, 29, 0.006113, 0.171755],
    [20, 20, 0.838875, 1],
    [5, 10, 0.236593, 0.763407],
    [55, 60, 0.819311, 0.96388],
    [90, 100, 0.825634, 0.944771],
    [180, 200, 0.850594, 0.93433],
    [450, 500, 0.870578, 0.923322],
    [26, 26, 0.871271, 1],
  ])('the interval of %d of %d is %d … %d', (successes, n, lower, upper) => {
    const interval = wilsonInterval(successes, n);
    expect(interval?.lower).toBeCloseTo(lower, 6);
    expect(interval?.upper).toBeCloseTo(upper, 6);
  });

  it('stays within 0 and 1, and is exact at both ends', () => {
    for (let n = 1; n <= 300; n += 1) {
      expect(wilsonInterval(0, n)?.lower).toBe(0);
      expect(wilsonInterval(n, n)?.upper).toBe(1);
    }
  });

  it('is undefined for an empty sample', () => {
    expect(wilsonInterval(0, 0)).toBeUndefined();
  });

  it('refuses more successes than answers and counts that are not whole', () => {
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(-1, 2)).toThrow(RangeError);
  });
});

describe('a finite population', () => {
  it.each([
    { of: [55, 60, 80], fpc: 0.503155, effective: 237, lower: 0.874488, upper: 0.945554 },
    { of: [90, 100, 150], fpc: 0.579284, effective: 298, lower: 0.860685, upper: 0.929134 },
    { of: [180, 200, 1000], fpc: 0.894875, effective: 249.75, lower: 0.856523, upper: 0.931358 },
    { of: [450, 500, 6000], fpc: 0.957507, effective: 545.3636, lower: 0.871957, upper: 0.922448 },
  ])('narrows the interval: x, n, N = $of', ({ of, fpc, effective, lower, upper }) => {
    const [successes = NaN, n = NaN, population = NaN] = of;
    expect(finitePopulationCorrection(n, population)).toBeCloseTo(fpc, 6);
    expect(effectiveSampleSize(n, population)).toBeCloseTo(effective, 4);
    const interval = wilsonIntervalOfPopulation(successes, n, population);
    expect(interval?.lower).toBeCloseTo(lower, 6);
    expect(interval?.upper).toBeCloseTo(upper, 6);
  });

  it('has no width when the whole population answered', () => {
    expect(wilsonIntervalOfPopulation(60, 80, 80)).toEqual({ lower: 0.75, upper: 0.75 });
    expect(wilsonIntervalOfPopulation(1, 1, 1)).toEqual({ lower: 1, upper: 1 });
    expect(finitePopulationCorrection(80, 80)).toBe(0);
  });

  it('refuses more answers than people', () => {
    expect(() => wilsonIntervalOfPopulation(5, 10, 9)).toThrow(RangeError);
    expect(wilsonIntervalOfPopulation(0, 0, 9)).toBeUndefined();
  });
});

/** Newcombe (1998), table II, method 10, four decimals. */
describe('the interval of a difference of two shares', () => {
  it.each([
    [
      [56, 70],
      [48, 80],
      [0.0524, 0.3339],
    ],
    [
      [9, 10],
      [3, 10],
      [0.1705, 0.809],
    ],
    [
      [10, 10],
      [0, 20],
      [0.6791, 1],
    ],
    [
      [10, 10],
      [0, 10],
      [0.6075, 1],
    ],
  ])('of %p and %p is the published %p', (one, other, [lower, upper]) => {
    const found = shareDifferenceInterval(sample(one), sample(other));
    expect(found?.lower).toBeCloseTo(lower ?? NaN, 4);
    expect(found?.upper).toBeCloseTo(upper ?? NaN, 4);
  });

  it('is the same of shares with as many effective answers, and wider of fewer', () => {
    const [one, other] = [
      { share: 0.7, n: 80 },
      { share: 0.6, n: 80 },
    ];
    const found = differenceIntervalOfShares(one, other);
    expect(found).toEqual(shareDifferenceInterval({ successes: 56, n: 80 }, { successes: 48, n: 80 }));
    const wider = differenceIntervalOfShares({ ...one, n: 20.5 }, other);
    expect(wider.lower).toBeLessThan(found.lower);
    expect(wider.upper).toBeGreaterThan(found.upper);
    expect(() => differenceIntervalOfShares({ share: 0.7, n: 0 }, other)).toThrow(RangeError);
  });

  it('is that of a longer sum as well: the distances of the bounds add in squares', () => {
    const [a, b, c] = [
      { share: 0.7, n: 80 },
      { share: 0.6, n: 50 },
      { share: 0.5, n: 40 },
    ];
    const found = signedSumIntervalOfShares([a, b], [c]);
    // Wilson: 0.7 of 80 is 0.5923…0.7891, 0.6 of 50 is 0.4618…0.7239, 0.5 of 40 is 0.3520…0.6480.
    expect(found.lower).toBeCloseTo(0.8 - Math.sqrt(0.1077 ** 2 + 0.1382 ** 2 + 0.148 ** 2), 3);
    expect(found.upper).toBeCloseTo(0.8 + Math.sqrt(0.0891 ** 2 + 0.1239 ** 2 + 0.148 ** 2), 3);
    expect(signedSumIntervalOfShares([a], [b])).toEqual(differenceIntervalOfShares(a, b));
  });

  it('is undefined where a sample is empty', () => {
    expect(shareDifferenceInterval({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toBeUndefined();
  });
});

function sample([successes = 0, n = 0]: readonly number[]) {
  return { successes, n };
}
