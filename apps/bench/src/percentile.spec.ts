import { percentile } from './percentile';

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);

  it('is the value of its rank, whatever order the values came in', () => {
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 99, 100]);
  });

  it('of few values is one of them, the largest where the share leaves none out', () => {
    expect([0.01, 0.5, 0.99].map((share) => percentile([7, 3, 5], share))).toEqual([3, 5, 7]);
  });

  it('of nothing is no number', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });
});
