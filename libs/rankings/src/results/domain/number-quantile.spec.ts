import { NumberBounds, numberClasses } from '@hailong/questionnaires/domain';
import { numberQuantile } from './number-quantile';

function quantile(bounds: NumberBounds, counts: readonly number[], share = 0.5): number | undefined {
  const classes = numberClasses(bounds).map((each, at) => ({ ...each, count: counts[at] ?? 0 }));
  return numberQuantile(bounds, classes, share);
}

describe('a quantile of answers in numbers', () => {
  const pairs = { min: 0, max: 5, classBounds: [2, 4] };
  const single = { min: 0, max: 3, classBounds: [1, 2, 3] };

  it('lies amid the numbers of its class', () => {
    expect(quantile(pairs, [0, 10, 0])).toBe(2.5);
  });

  it('is the value that all have said, where each value is a class, the last one too', () => {
    expect(quantile(single, [0, 0, 10, 0])).toBe(2);
    expect([0.25, 0.5, 0.75].map((share) => quantile(single, [0, 0, 0, 10], share))).toEqual([3, 3, 3]);
  });

  it('lies between the two values that halves have said', () => {
    expect(quantile({ min: 0, max: 60, classBounds: [5, 10, 30] }, [2, 2, 2, 2])).toBe(9.5);
  });

  it('never lies outside the bounds', () => {
    expect(quantile(pairs, [10, 0, 0], 0.01)).toBe(0);
    expect(quantile(pairs, [0, 0, 10], 0.99)).toBe(5);
  });

  it('is told in tenths where answers are', () => {
    const tenths = { min: 0, max: 1, decimals: 1, classBounds: [0.5] };
    expect(quantile(tenths, [10, 0])).toBeCloseTo(0.2, 12);
  });

  it('of no answer is none', () => {
    expect(quantile(pairs, [0, 0, 0])).toBeUndefined();
  });
});
