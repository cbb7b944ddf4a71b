import { formatPercent, publishedChange, roundHalfUp } from './rounding';

describe('roundHalfUp', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [8.345, 2, 8.35],
    [0.5, 0, 1],
    [83.965, 2, 83.97],
    [73.284, 2, 73.28],
    [99.995, 2, 100],
    [1e-9, 2, 0],
    [0, 1, 0],
  ])('%d with %d decimals is %d', (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
  });

  it('rounds a half up despite the noise of a floating sum', () => {
    expect(roundHalfUp(73.28499999999998, 2)).toBe(73.29);
  });

  it('rounds a value down that is truly below the half', () => {
    expect(roundHalfUp(73.2849999999, 2)).toBe(73.28);
  });

  it('rounds a fall like a rise of the same size, and gives no minus zero', () => {
    expect(roundHalfUp(-1.005, 2)).toBe(-1.01);
    expect(Object.is(roundHalfUp(-0.001, 2), 0)).toBe(true);
  });

  it('refuses values and decimals that cannot be rounded', () => {
    expect(() => roundHalfUp(NaN, 2)).toThrow(RangeError);
    expect(() => roundHalfUp(1, 1.5)).toThrow(RangeError);
    expect(() => roundHalfUp(1, -1)).toThrow(RangeError);
  });
});

describe('formatPercent', () => {
  it('writes a comma in Vietnamese and a point in English, with every decimal asked for', () => {
    expect(formatPercent(83.944, 2, 'vi')).toBe('83,94%');
    expect(formatPercent(83.944, 2, 'en')).toBe('83.94%');
    expect(formatPercent(20, 1, 'vi')).toBe('20,0%');
    expect(formatPercent(99.995, 2, 'en')).toBe('100.00%');
    expect(formatPercent(50, 0, 'vi')).toBe('50%');
  });
});

describe('publishedChange', () => {
  it('reproduces the national series 2022 to 2024', () => {
    expect(publishedChange(80.08, 82.66, 2)).toBe(2.58);
    expect(publishedChange(82.66, 83.94, 2)).toBe(1.28);
  });

  it('equals the difference of the printed figures', () => {
    expect(publishedChange(80.006, 81.014, 2)).toBe(1);
  });
});
