import { intervalOfIndex } from './index-interval';
import { Z_90 } from './comparison/equivalence';
import { formatInterval } from './rounding';

describe('the interval of an index', () => {
  it('is that of Wilson in whole tenths of a point', () => {
    // 55 of 60, see wilson.spec.ts: 0.819311 – 0.963880.
    expect(intervalOfIndex(55 / 60, 60)).toEqual({ lower: 81.9, upper: 96.4 });
    expect(intervalOfIndex(1, 20)).toEqual({ lower: 83.9, upper: 100 });
    expect(intervalOfIndex(55 / 60, 60, Z_90).lower).toBeGreaterThan(81.9);
  });

  it('is printed with one decimal in both languages', () => {
    expect(formatInterval({ lower: 81.9, upper: 100 }, 'vi')).toBe('81,9%–100,0%');
    expect(formatInterval({ lower: 81.9, upper: 100 }, 'en')).toBe('81.9%–100.0%');
  });
});
