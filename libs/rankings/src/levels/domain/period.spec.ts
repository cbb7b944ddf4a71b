import { Period, isSealedIn, readPeriod } from './period';
import { day } from '@hailong/kernel';

describe('the period of figures', () => {
  it.each([
    [{ year: 2024 }, 'year', '2024-01-01', '2024-12-31'],
    [{ fromMonth: '2024-02', toMonth: '2024-02' }, 'months', '2024-02-01', '2024-02-29'],
    [{ fromMonth: '2023-11', toMonth: '2024-12' }, 'months', '2023-11-01', '2024-12-31'],
    [{ toMonth: '2024-03' }, 'months', '2023-04-01', '2024-03-31'],
    [{ toMonth: '2024-12' }, 'months', '2024-01-01', '2024-12-31'],
  ])('is a year, whole months, or the twelve months up to one: %j', (asked, kind, from, to) => {
    expect(readPeriod(asked)).toEqual({ kind, from, to });
  });

  it.each([
    [{}, 'LEVEL_PERIOD_UNCLEAR', 'period'],
    [{ fromMonth: '2024-02' }, 'LEVEL_PERIOD_UNCLEAR', 'period'],
    [{ year: 2024, toMonth: '2024-02' }, 'LEVEL_PERIOD_UNCLEAR', 'period'],
    [{ toMonth: '2024-13' }, 'MONTH_MALFORMED', 'month'],
    [{ fromMonth: '2024', toMonth: '2024-02' }, 'MONTH_MALFORMED', 'month'],
    [{ fromMonth: '2024-03', toMonth: '2024-02' }, 'WINDOW_REVERSED', 'period'],
  ])('is refused where it cannot be understood: %j', (asked, code, place) => {
    expect(readPeriod(asked)).toMatchObject({ code, place });
  });

  it('holds the blocks that were sealed from its first to its last day', () => {
    const period = readPeriod({ fromMonth: '2024-02', toMonth: '2024-02' }) as Period;
    const days = ['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01'].map(day);
    expect(days.map((each) => isSealedIn(period, each))).toEqual([false, true, true, false]);
  });
});
