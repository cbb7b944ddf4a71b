import { rankSets } from './rank-sets';
import { steadyStandardError } from './steady-error';

const unit = (satisfied: number, answers: number) => ({
  score: satisfied / answers,
  standardError: steadyStandardError(satisfied / answers, answers),
});

describe('the steady standard error of a share', () => {
  /* By hand with z = 2: (26 + 2)/(26 + 4) = 0.9333; √(0.9333 · 0.0667 / 30) = 0.045542. */
  it('adds half of z² to both sides', () => {
    expect(steadyStandardError(1, 26, 2)).toBeCloseTo(0.045542, 6);
    expect(steadyStandardError(0, 26, 2)).toBeCloseTo(0.045542, 6);
  });

  it('nears √(p(1−p)/n) for many answers, and is 0 for a census alone', () => {
    expect(steadyStandardError(0.8, 1e8)).toBeCloseTo(Math.sqrt(0.16 / 1e8), 9);
    expect(steadyStandardError(1, 1e6)).toBeGreaterThan(0);
    expect(steadyStandardError(0.8, Infinity)).toBe(0);
  });

  it('does not let 26 of 26 rank strictly above 495 of 500, as an error of 0 would', () => {
    const sets = rankSets([unit(26, 26), unit(495, 500)], { seed: 1, draws: 1000 });
    expect(sets.simultaneous).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ]);
    const plain = (share: number, answers: number) => Math.sqrt((share * (1 - share)) / answers);
    const certain = rankSets(
      [
        { score: 1, standardError: plain(1, 26) },
        { score: 0.99, standardError: plain(0.99, 500) },
      ],
      { seed: 1, draws: 1000 },
    );
    expect(certain.simultaneous[0]).toEqual({ best: 1, worst: 1 });
  });

  it.each([
    [1.01, 10],
    [-0.1, 10],
    [NaN, 10],
    [0.5, 0],
  ])('is refused for a share of %d of %d answers', (share, answers) => {
    expect(() => steadyStandardError(share, answers)).toThrow(RangeError);
  });
});
