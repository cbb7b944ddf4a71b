import { shareDifferenceInterval } from '../wilson';
import { Z_90, equivalence } from './equivalence';

const compared = (one: readonly [number, number], other: readonly [number, number]) =>
  equivalence(
    shareDifferenceInterval({ successes: one[0], n: one[1] }, { successes: other[0], n: other[1] }, Z_90)!,
    0.05,
  );

describe('two shares', () => {
  it('are equal only where enough answers prove it', () => {
    expect(compared([900, 1000], [901, 1000])).toBe('equal');
    expect(compared([45, 50], [45, 50])).toBe('undecided');
  });

  it('are different where the whole difference matters, in either direction', () => {
    expect(compared([900, 1000], [700, 1000])).toBe('different');
    expect(compared([700, 1000], [900, 1000])).toBe('different');
  });

  it('are undecided where they differ, but perhaps by less than matters', () => {
    expect(compared([9000, 10_000], [8500, 10_000])).toBe('undecided');
  });

  it.each([
    [{ lower: -0.0499, upper: 0.0499 }, 'equal'],
    [{ lower: -0.05, upper: 0.01 }, 'undecided'],
    [{ lower: 0.05, upper: 0.09 }, 'undecided'],
    [{ lower: 0.0501, upper: 0.09 }, 'different'],
    [{ lower: -0.09, upper: -0.0501 }, 'different'],
  ] as const)('with a difference within %j are %s', (difference, outcome) => {
    expect(equivalence(difference, 0.05)).toBe(outcome);
  });

  it('are not compared with a margin in points or of nothing', () => {
    for (const margin of [0, 1, 3, -0.1, NaN])
      expect(() => equivalence({ lower: 0, upper: 0 }, margin)).toThrow(RangeError);
  });
});
