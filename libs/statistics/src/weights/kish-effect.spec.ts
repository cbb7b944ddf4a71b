import { RandomWords } from '../rank-sets/random-normals';
import { kishEffect } from './kish-effect';

const each = (weights: readonly number[]) => weights.map((weight) => ({ weight, answers: 1 }));

describe("Kish's effect of weights", () => {
  it('is the published value of weights 1, 1, 1, 1, 2, 2 and 4', () => {
    expect(kishEffect(each([1, 1, 1, 1, 2, 2, 4]))).toBeCloseTo(1.361111, 6);
    expect(7 / (kishEffect(each([1, 1, 1, 1, 2, 2, 4])) ?? NaN)).toBeCloseTo(5.142857, 6);
    expect(
      kishEffect([
        { weight: 1, answers: 4 },
        { weight: 2, answers: 2 },
        { weight: 4, answers: 1 },
      ]),
    ).toBeCloseTo(1.361111, 6);
  });

  it('is 1 + cv², at least 1, and the same for weights multiplied by any number', () => {
    const words = RandomWords.ofSeed(4);
    for (let trial = 0; trial < 50; trial += 1) {
      const weights = Array.from({ length: 1 + (words.next() % 20) }, () => 1 + (words.next() % 50));
      const mean = weights.reduce((sum, w) => sum + w, 0) / weights.length;
      const variance = weights.reduce((sum, w) => sum + (w - mean) ** 2, 0) / weights.length;
      expect(kishEffect(each(weights))).toBeCloseTo(1 + variance / mean ** 2, 10);
      expect(kishEffect(each(weights.map((w) => 0.37 * w)))).toBeCloseTo(
        kishEffect(each(weights)) ?? NaN,
        10,
      );
    }
    expect(kishEffect(each([5, 5, 5]))).toBe(1);
  });

  it('is unknown where no answer has a weight, and refused for weights that are none', () => {
    expect(kishEffect([])).toBeUndefined();
    expect(kishEffect(each([0, 0]))).toBeUndefined();
    for (const weight of [-1, NaN, Infinity]) expect(() => kishEffect(each([weight]))).toThrow(RangeError);
    expect(() => kishEffect([{ weight: 1, answers: -1 }])).toThrow(RangeError);
  });
});
