import { halfWidthInPoints, normalSampleSize, slovinSampleSize, shareInProportion } from './sample-size';

describe('slovinSampleSize', () => {
  it.each([
    [0, 0],
    [1, 1],
    [50, 45],
    [99, 80],
    [100, 80],
    [400, 200],
    [500, 223],
    [999, 286],
    [1000, 286],
    [4999, 371],
    [5000, 371],
    [10_000, 385],
    [50_000, 397],
    [86_933, 399],
  ])('of %d people at e = 5 % is %d', (population, n) => {
    expect(slovinSampleSize(population, 0.05)).toBe(n);
  });

  it('asks 100 of 86 933 people at e = 10 %, from 99.885', () => {
    expect(slovinSampleSize(86_933, 0.1)).toBe(100);
    expect(slovinSampleSize(86_933, 0.05)).toBe(399);
    expect(slovinSampleSize(86_933, 0.05, 'nearest')).toBe(398);
  });

  it('refuses populations and errors out of bounds', () => {
    expect(() => slovinSampleSize(-1, 0.05)).toThrow(RangeError);
    expect(() => slovinSampleSize(1.5, 0.05)).toThrow(RangeError);
    expect(() => slovinSampleSize(100, 0)).toThrow(RangeError);
    expect(() => slovinSampleSize(100, NaN)).toThrow(RangeError);
  });
});

describe('normalSampleSize', () => {
  it('asks 385 people for five points at one half, n₀ = 384.1459', () => {
    expect(normalSampleSize({ error: 0.05 })).toBe(385);
    expect(normalSampleSize({ error: 0.05, share: 0.9 })).toBe(139);
  });

  it.each([
    [0, 0],
    [1, 1],
    [100, 80],
    [1000, 278],
    [5000, 357],
  ])('drawn from %d people is %d', (population, n) => {
    expect(normalSampleSize({ error: 0.05, population })).toBe(n);
  });

  it('never asks more people than the population has', () => {
    expect(normalSampleSize({ error: 0.001, population: 20 })).toBe(20);
  });

  it('reaches the half-width that it was computed for', () => {
    for (const population of [80, 1000, 5000, 86_933]) {
      const n = normalSampleSize({ error: 0.05, population });
      expect(halfWidthInPoints(n, 0.5, population)).toBeLessThanOrEqual(5);
      expect(halfWidthInPoints(n - 1, 0.5, population)).toBeGreaterThan(5);
    }
  });

  it('refuses a share of 0 or 1, and an error of 0', () => {
    expect(() => normalSampleSize({ error: 0 })).toThrow(RangeError);
    expect(() => normalSampleSize({ error: 0.05, share: 1 })).toThrow(RangeError);
    expect(() => normalSampleSize({ error: 0.05, population: -1 })).toThrow(RangeError);
  });
});

describe('halfWidthInPoints', () => {
  it.each([
    { drawn: 99, of: 99, at90: 0, at50: 0 },
    { drawn: 100, of: 999, at90: 5.6, at50: 9.3 },
    { drawn: 200, of: 1000, at90: 3.7, at50: 6.2 },
    { drawn: 200, of: 4999, at90: 4.1, at50: 6.8 },
    { drawn: 500, of: 5000, at90: 2.5, at50: 4.2 },
    { drawn: 500, of: 50_000, at90: 2.6, at50: 4.4 },
  ])('of $drawn drawn from $of is ±$at90 points at 90 % and ±$at50 at 50 %', ({ drawn, of, at90, at50 }) => {
    expect(halfWidthInPoints(drawn, 0.9, of)).toBeCloseTo(at90, 1);
    expect(halfWidthInPoints(drawn, 0.5, of)).toBeCloseTo(at50, 1);
  });

  it('is not narrowed by a small population where answers are self-selected', () => {
    expect(halfWidthInPoints(100, 0.9)).toBeCloseTo(5.88, 2);
    expect(halfWidthInPoints(99, 0.5)).toBeCloseTo(9.849, 3);
  });

  it('is undefined without answers, never infinite', () => {
    expect(halfWidthInPoints(0, 0.5)).toBeUndefined();
    expect(halfWidthInPoints(0, 0.5, 80)).toBeUndefined();
    expect(halfWidthInPoints(0, 0.5, 0)).toBeUndefined();
  });

  it('refuses more answers than people, counts that are not whole, and shares out of bounds', () => {
    expect(() => halfWidthInPoints(81, 0.5, 80)).toThrow(RangeError);
    expect(() => halfWidthInPoints(0.5, 0.5)).toThrow(RangeError);
    expect(() => halfWidthInPoints(10, 1.1)).toThrow(RangeError);
    expect(() => halfWidthInPoints(10, NaN)).toThrow(RangeError);
  });
});

describe('shares in proportion', () => {
  it('add up to the whole, by largest remainders', () => {
    expect(shareInProportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(shareInProportion(500, [149, 51])).toEqual([373, 127]);
    expect(shareInProportion(7, [5, 0, 2])).toEqual([5, 0, 2]);
  });

  it('are nothing where nothing has a weight', () => {
    expect(shareInProportion(5, [])).toEqual([]);
    expect(shareInProportion(5, [0, 0])).toEqual([0, 0]);
  });
});
