import { correctingPopulation, varianceCorrection } from './random-sample';
import { halfWidthInPoints } from './sample-size';

describe('the correction by a finite population', () => {
  it('is there for a random draw alone', () => {
    expect(correctingPopulation('random', 40)).toBe(40);
    expect(correctingPopulation('self-selected', 40)).toBeUndefined();
    expect(varianceCorrection('random', 10, 40)).toBe(0.75);
    expect(varianceCorrection('random', 40, 40)).toBe(0);
    expect(varianceCorrection('self-selected', 10, 40)).toBe(1);
  });

  it('leaves the precision of self-selected answers alone, even where all people answered', () => {
    const precision = (selection: 'random' | 'self-selected') =>
      halfWidthInPoints(40, 0.9, correctingPopulation(selection, 40));
    expect(precision('random')).toBe(0);
    expect(precision('self-selected')).toBe(halfWidthInPoints(40, 0.9));
  });

  it('refuses more answers than people of a draw, while forms of self-selected people may be more', () => {
    expect(() => varianceCorrection('random', 41, 40)).toThrow(RangeError);
    expect(varianceCorrection('self-selected', 41, 40)).toBe(1);
    expect(() => varianceCorrection('random', -1, 40)).toThrow(RangeError);
    expect(() => varianceCorrection('self-selected', NaN, 40)).toThrow(RangeError);
  });
});
