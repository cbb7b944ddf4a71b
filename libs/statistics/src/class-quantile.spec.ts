import { classQuantile } from './class-quantile';

/** Ages of 40 people in classes of ten years. */
const AGES = [
  { from: 18, to: 30, count: 10 },
  { from: 30, to: 40, count: 0 },
  { from: 40, to: 50, count: 20 },
  { from: 50, to: 60, count: 10 },
];

describe('a quantile read from classes', () => {
  it('lies in the class of its rank, as far in as its rank is', () => {
    expect(classQuantile(AGES, 0.25)).toBe(30);
    expect(classQuantile(AGES, 0.5)).toBe(40 + ((20 - 10) / 20) * 10);
    expect(classQuantile(AGES, 0.75)).toBe(50);
    expect(classQuantile(AGES, 0.9)).toBeCloseTo(50 + ((36 - 30) / 10) * 10, 12);
  });

  it('of no answer is none, and of no share there is none', () => {
    expect(classQuantile([{ from: 0, to: 1, count: 0 }], 0.5)).toBeUndefined();
    expect(() => classQuantile(AGES, 1)).toThrow(RangeError);
  });
});
