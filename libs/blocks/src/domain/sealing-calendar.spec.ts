import { day } from '@hailong/kernel';
import { lastMoment, nextMoment } from './sealing-calendar';

describe('the calendar of sealing', () => {
  it('has a moment in each night from Sunday to Monday, Vietnamese time', () => {
    const monday = day('2026-11-30');
    expect(lastMoment(monday)).toBe(monday);
    expect(lastMoment(day('2026-12-05'))).toBe(monday);
    expect(lastMoment(day('2026-12-06'))).toBe(monday);
    expect(lastMoment(day('2026-12-07'))).toBe('2026-12-07');
  });

  it('goes on over the end of a year, and counts missed moments as one', () => {
    expect(lastMoment(day('2027-01-02'))).toBe('2026-12-28');
    expect(nextMoment(day('2026-12-31'))).toBe('2027-01-04');
    expect(nextMoment(day('2026-11-30'))).toBe('2026-12-07');
  });
});
