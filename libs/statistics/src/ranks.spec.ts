import { roundHalfUp } from './rounding';
import { rankDescending, TieRule } from './ranks';

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
