import { shareDifferenceInterval } from './share-difference';

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

  it('is undefined where a sample is empty', () => {
    expect(shareDifferenceInterval({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toBeUndefined();
  });
});

function sample([successes = 0, n = 0]: readonly number[]) {
  return { successes, n };
}
