import { addWorkingDays, day, workingDaysBetween } from './calendar-day';

/** The days of Tết 2026 on which people do not work, as an example. */
const TET = new Set(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']);

describe('a term in working days', () => {
  it.each([
    ['a Monday', '2026-11-02', 1, '2026-11-03'],
    ['a Friday', '2026-11-06', 1, '2026-11-09'],
    ['a Saturday', '2026-11-07', 1, '2026-11-09'],
    ['three weeks', '2026-11-02', 15, '2026-11-23'],
    ['no days', '2026-11-07', 0, '2026-11-07'],
  ])('a term from %s (%s) of %i days ends on %s', (_, from, count, end) => {
    expect(addWorkingDays(day(from), count)).toBe(end);
  });

  it('a day off is no working day', () => {
    expect(addWorkingDays(day('2026-02-13'), 1)).toBe('2026-02-16');
    expect(addWorkingDays(day('2026-02-13'), 1, TET)).toBe('2026-02-23');
  });

  it('the days left are the working days up to the end, and negative after it', () => {
    expect(workingDaysBetween(day('2026-11-02'), day('2026-11-23'))).toBe(15);
    expect(workingDaysBetween(day('2026-11-23'), day('2026-11-23'))).toBe(0);
    expect(workingDaysBetween(day('2026-11-25'), day('2026-11-23'))).toBe(-2);
    expect(workingDaysBetween(day('2026-02-13'), day('2026-02-23'), TET)).toBe(1);
  });
});
