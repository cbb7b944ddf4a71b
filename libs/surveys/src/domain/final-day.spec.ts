import { day } from '@hailong/kernel';
import { finalDay, isFinalAfterDays } from './final-day';

describe('the day on which a round becomes final by itself', () => {
  it('is so many days after its close, across months and years', () => {
    expect(finalDay({ state: 'closed', closedOn: day('2026-12-15') }, 30)).toBe('2027-01-14');
    expect(finalDay({ state: 'closed', closedOn: day('2028-02-28') }, 1)).toBe('2028-02-29');
  });

  it('is of a closed round alone', () => {
    const closedOn = day('2026-12-15');
    expect(finalDay({ state: 'final', closedOn }, 30)).toBeUndefined();
    expect(finalDay({ state: 'open' }, 30)).toBeUndefined();
    expect(finalDay({ state: 'draft', closedOn: null }, 30)).toBeUndefined();
  });

  it('is set in whole days, one at least', () => {
    expect([1, 30, 3650].map(isFinalAfterDays)).toEqual([true, true, true]);
    expect([0, -1, 1.5, 3651, Number.NaN].map(isFinalAfterDays)).toEqual(Array(5).fill(false));
  });
});
