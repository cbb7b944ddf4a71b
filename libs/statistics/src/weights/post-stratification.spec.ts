import { RandomWords } from '../rank-sets/random-normals';
import { postStratifiedShare } from './post-stratification';

const stratum = (population: number, share: number, answers: number) => ({ population, share, answers });
const near = (value: number) => expect.closeTo(value, 9) as number;
const TWO = [stratum(800, 0.9, 50), stratum(200, 0.6, 50)];

describe('the post-stratified share', () => {
  it('gives the reference values of strata of 800 and 200 people, beside the raw share', () => {
    const found = postStratifiedShare(TWO, 'random');
    expect(found).toMatchObject({ raw: near(0.75), share: near(0.84) });
    expect(found?.standardError).toBeCloseTo(0.0353409, 7);
    // Weights 1.6 and 0.4: (1.6² + 0.4²)/2.
    expect(found?.kishEffect).toBeCloseTo(1.36, 12);
    expect(found?.largestWeight).toBeCloseTo(1.6, 12);
    expect(found?.effectiveAnswers).toBeCloseTo((0.84 * 0.16) / 0.0353409 ** 2, 2);
  });

  it('is less sure of self-selected answers, however many of the people they are', () => {
    // 0.64 · 0.09/49 + 0.04 · 0.24/49, by hand.
    expect(postStratifiedShare(TWO, 'self-selected')?.standardError).toBeCloseTo(Math.sqrt(0.0672 / 49), 12);
    const census = [stratum(50, 0.9, 50), stratum(10, 0.5, 10)];
    expect(postStratifiedShare(census, 'random')).toMatchObject({
      standardError: 0,
      effectiveAnswers: Infinity,
    });
    expect(postStratifiedShare(census, 'self-selected')?.standardError).toBeGreaterThan(0);
  });

  it('is the raw share where the strata answered in the proportions of their people', () => {
    const words = RandomWords.ofSeed(8);
    for (let trial = 0; trial < 30; trial += 1) {
      const strata = Array.from({ length: 1 + (words.next() % 6) }, () => {
        const answers = 2 + (words.next() % 50);
        return stratum(20 * answers, (words.next() % 101) / 100, answers);
      });
      const found = postStratifiedShare(strata, 'random');
      expect(found?.share).toBeCloseTo(found?.raw ?? NaN, 12);
      expect([found?.kishEffect, found?.largestWeight]).toEqual([
        expect.closeTo(1, 12),
        expect.closeTo(1, 12),
      ]);
    }
  });

  it('takes no stratum as certain for a single answer, nor agreement for certainty', () => {
    expect(postStratifiedShare([stratum(100, 1, 1)], 'self-selected')?.standardError).toBe(0.5);
    const agreeing = postStratifiedShare([stratum(800, 1, 50), stratum(200, 1, 50)], 'self-selected');
    expect(agreeing).toMatchObject({
      share: 1,
      standardError: 0,
      effectiveAnswers: near(100 / 1.36),
    });
  });

  it('is unknown where people of a stratum gave no answer, and leaves strata without people out', () => {
    expect(postStratifiedShare([...TWO, stratum(10, NaN, 0)], 'random')).toBeUndefined();
    expect(postStratifiedShare([], 'random')).toBeUndefined();
    expect(postStratifiedShare([...TWO, stratum(0, 0.1, 7)], 'random')?.share).toBeCloseTo(0.84, 12);
  });

  it.each([
    [stratum(100, 1.1, 10)],
    [stratum(100, 0.5, -1)],
    [stratum(-1, 0.5, 10)],
    [stratum(NaN, 0.5, 10)],
    [stratum(9, 0.5, 10)],
  ])('is refused for %j', (wrong) => {
    expect(() => postStratifiedShare([wrong], 'random')).toThrow(RangeError);
  });
});
