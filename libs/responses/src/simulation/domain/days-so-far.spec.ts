import { day } from '@hailong/kernel';
import { daysSoFar } from './days-so-far';

const WINDOW = { opensOn: day('2026-10-01'), closesOn: day('2026-12-31') };

describe('the days of simulated forms', () => {
  it.each([
    ['2026-11-30', '2026-10-01', '2026-11-30'],
    ['2026-12-31', '2026-10-01', '2026-12-31'],
    ['2027-02-01', '2026-10-01', '2026-12-31'],
    ['2026-10-01', '2026-10-01', '2026-10-01'],
    ['2026-01-05', '2026-10-01', '2026-10-01'],
  ])('on %s go from %s to %s, never beyond today or the last day', (today, from, to) => {
    expect(daysSoFar(WINDOW, day(today))).toEqual({ from, to });
  });
});
