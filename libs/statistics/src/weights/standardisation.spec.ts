import { RandomWords } from '../rank-sets/random-normals';
import { commonMix, standardisedShare } from './standardisation';

const stratum = (part: number, share: number, answers: number) => ({ part, share, answers });

describe('the share brought to one mix', () => {
  it('gives the reference values of land and civil status, beside the raw share', () => {
    const found = standardisedShare([stratum(0.3, 0.7, 40), stratum(0.7, 0.92, 60)]);
    expect(found?.raw).toBeCloseTo(0.832, 12);
    expect(found?.share).toBeCloseTo(0.854, 12);
    expect(found?.standardError).toBeCloseTo(0.0327653, 7);
    // Weights 0.3/0.4 and 0.7/0.6.
    expect(found?.largestWeight).toBeCloseTo(7 / 6, 12);
    expect(found?.kishEffect).toBeCloseTo(0.09 / 0.4 + 0.49 / 0.6, 12);
  });

  it('puts units with the same shares by stratum level, whatever their mix', () => {
    const words = RandomWords.ofSeed(3);
    const [land, registry] = [0.71, 0.93];
    const shares = Array.from({ length: 20 }, () =>
      standardisedShare([
        stratum(0.4, land, 5 + (words.next() % 90)),
        stratum(0.6, registry, 5 + (words.next() % 90)),
      ]),
    );
    for (const found of shares) expect(found?.share).toBeCloseTo(0.4 * land + 0.6 * registry, 12);
    expect(new Set(shares.map((found) => found?.raw.toFixed(3))).size).toBeGreaterThan(10);
  });

  it('takes agreement for as many answers as they are worth by their weights, never for certainty', () => {
    const found = standardisedShare([stratum(0.3, 1, 40), stratum(0.7, 1, 60)]);
    expect(found?.standardError).toBe(0);
    expect(found?.effectiveAnswers).toBeCloseTo(100 / (0.09 / 0.4 + 0.49 / 0.6), 9);
  });

  it('is unknown where a stratum of the mix has no answer, and leaves strata outside the mix out', () => {
    expect(standardisedShare([stratum(0.3, NaN, 0), stratum(0.7, 0.9, 60)])).toBeUndefined();
    expect(standardisedShare([stratum(0, 0.1, 20), stratum(1, 0.9, 60)])?.share).toBeCloseTo(0.9, 12);
  });

  it.each([
    [[stratum(0.3, 0.7, 40)]],
    [[stratum(1.2, 0.7, 40), stratum(-0.2, 0.9, 40)]],
    [[stratum(1, 1.1, 40)]],
    [[stratum(1, 0.5, NaN)]],
    [[]],
  ])('is refused for %j', (strata) => {
    expect(() => standardisedShare(strata)).toThrow(RangeError);
  });
});

describe('the common mix of units', () => {
  const unit = (answers: Record<string, number>) => new Map(Object.entries(answers));

  it('holds the strata in which every unit has enough answers, in the proportions of all', () => {
    const mix = commonMix(
      [unit({ land: 30, registry: 50, tax: 20 }), unit({ registry: 90, land: 10, tax: 4 })],
      5,
    );
    expect([...(mix?.parts ?? [])]).toEqual([
      ['land', expect.closeTo(40 / 180, 12)],
      ['registry', expect.closeTo(140 / 180, 12)],
    ]);
    expect(mix?.covered).toEqual([expect.closeTo(0.8, 12), expect.closeTo(100 / 104, 12)]);
  });

  it('does not exist where units have nothing in common', () => {
    expect(commonMix([unit({ land: 30 }), unit({ registry: 30 })], 5)).toBeUndefined();
    expect(commonMix([], 5)).toBeUndefined();
  });

  it('is refused for numbers that are none', () => {
    expect(() => commonMix([unit({ land: -1 })], 5)).toThrow(RangeError);
    expect(() => commonMix([unit({ land: 1 })], 0)).toThrow(RangeError);
  });
});
