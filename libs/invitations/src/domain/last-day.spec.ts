import { day } from '@hailong/kernel';
import { lastDayAfter } from './last-day';

describe('the last day of the invitations of a round', () => {
  const bounds = { on: day('2026-08-15'), closesOn: day('2026-10-31') };
  const known = { ...bounds, known: day('2026-08-31') };

  it('is the last day of the round, or the one that the first order names', () => {
    expect(lastDayAfter(undefined, bounds)).toBe('2026-10-31');
    expect(lastDayAfter(day('2026-08-31'), bounds)).toBe('2026-08-31');
  });

  it('is the same for a later order, which may move it later for all and never earlier', () => {
    expect(lastDayAfter(undefined, known)).toBe('2026-08-31');
    expect(lastDayAfter(day('2026-09-15'), known)).toBe('2026-09-15');
    expect(lastDayAfter(day('2026-08-30'), known)).toBeUndefined();
  });

  it('lies between today and the last day of the round, also when the one known is over', () => {
    expect(lastDayAfter(day('2026-08-14'), bounds)).toBeUndefined();
    expect(lastDayAfter(day('2026-11-01'), bounds)).toBeUndefined();
    expect(lastDayAfter(undefined, { ...known, on: day('2026-09-01') })).toBe('2026-10-31');
  });
});
