import { compareExactly, exact, exactDecimal, formatExact, sumExactly, toNumber } from './exact';

describe('an exact number', () => {
  it.each([
    [0.1, 1n, 10n],
    [5.75, 23n, 4n],
    [-2.5, -5n, 2n],
    [18, 18n, 1n],
    [0, 0n, 1n],
  ])('reads %d as the decimal that it prints', (value, numerator, denominator) => {
    expect(exactDecimal(value)).toEqual({ numerator, denominator });
  });

  it.each([NaN, Infinity, 1e-7, 1e21])('is not read from %d', (value) => {
    expect(() => exactDecimal(value)).toThrow(RangeError);
  });

  it('adds tenths to a whole, which doubles do not', () => {
    const tenths = sumExactly(Array.from({ length: 10 }, () => exactDecimal(0.1)));
    expect(compareExactly(tenths, exact(1n))).toBe(0);
  });

  it('compares fractions of the same number as equal and neighbours apart', () => {
    expect(compareExactly(exact(2n, 6n), exact(1n, 3n))).toBe(0);
    expect(compareExactly(exact(10n ** 20n, 10n ** 20n + 1n), exact(1n))).toBe(-1);
    expect(compareExactly(exact(-1n, 3n), exact(1n, -4n))).toBe(-1);
    expect(() => exact(1n, 0n)).toThrow(RangeError);
  });

  it.each([
    [exact(5n, 8n), 2, '0,63', '0.63'],
    [exact(-5n, 8n), 2, '-0,63', '-0.63'],
    [exact(1005n, 1000n), 2, '1,01', '1.01'],
    [exact(2n, 3n), 0, '1', '1'],
    [exact(-1n, 1000n), 2, '0,00', '0.00'],
    [exact(18n), 2, '18,00', '18.00'],
  ])('%j prints with %d decimals, halves away from zero', (value, decimals, vi, en) => {
    expect(formatExact(value, decimals, 'vi')).toBe(vi);
    expect(formatExact(value, decimals, 'en')).toBe(en);
  });

  it('becomes the double of its value', () => {
    expect(toNumber(exact(1n, 3n))).toBeCloseTo(1 / 3, 15);
    expect(toNumber(exactDecimal(73.29))).toBe(73.29);
    expect(toNumber(exact(-(10n ** 30n), 10n ** 29n))).toBe(-10);
  });
});
