import { daysOfMonth } from './month';

describe('a month', () => {
  it.each([
    ['2026-10', '2026-10-01', '2026-10-31'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2027-02', '2027-02-01', '2027-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-04', '2026-04-01', '2026-04-30'],
  ])('%s lasts from %s to %s', (month, from, to) => {
    expect(daysOfMonth(month)).toEqual({ from, to });
  });

  it.each(['2026-13', '2026-1', '10/2026', '2026-10-31', '', '2026-10\n'])('is not %j', (text) => {
    expect(daysOfMonth(text)).toBeUndefined();
  });
});
