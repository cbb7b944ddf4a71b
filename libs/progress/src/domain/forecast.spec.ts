import { addDays, clockAt, day, startOfDay, today } from '@hailong/kernel';
import { Arrivals, ForecastTerms, forecast, isForecast } from './forecast';
import { roundTime, targetStatusOf, worstStatus } from './progress-status';
import { timeOf } from './progress.spec-data';

/** Counts of the days before the 15th, the newest last, and of the 15th itself. */
const arrived = (before: readonly number[], now = 0): Arrivals[] =>
  [...before, now].map((received, index) => ({
    receivedOn: addDays(timeOf().today, index - before.length),
    received,
  }));

const outlookOf = (changes: Partial<ForecastTerms> & Pick<ForecastTerms, 'arrivals'>) => {
  const received = changes.arrivals.reduce((sum, each) => sum + each.received, 0);
  return forecast({ received, time: timeOf(), ...changes });
};

const foreseen = (terms: Parameters<typeof outlookOf>[0]) => {
  const outlook = outlookOf(terms);
  if (!isForecast(outlook)) throw new Error(outlook.en);
  return outlook;
};

describe('the forecast of an agency that collects', () => {
  it('with the same forms every day, a forecast is the present count and as many a day', () => {
    const outlook = foreseen({ arrivals: arrived(Array<number>(14).fill(5)) });
    expect(outlook).toMatchObject({ perDay: 5, days: 14, expected: 120 });
    expect(outlook.lower).toBeLessThan(120);
    expect(outlook.lower).toBeGreaterThan(70);
    expect(outlook.upper).toBeGreaterThan(120);
  });

  it('with forms on working days alone, free days count too: two whole weeks, never a Monday for a week', () => {
    const week = [10, 10, 10, 10, 10, 0, 0];
    expect(foreseen({ arrivals: arrived([...week, ...week]) }).perDay).toBeCloseTo(50 / 7, 12);
  });

  it('forms from before the window are in the count and not in the mean', () => {
    const outlook = foreseen({
      arrivals: arrived([300, ...Array<number>(14).fill(1)]),
      time: timeOf({ since: day('2026-07-01') }),
    });
    expect(outlook).toMatchObject({ perDay: 1, expected: 324 });
  });

  it('without new forms a forecast stays where it is, without claiming certainty', () => {
    const outlook = foreseen({
      arrivals: arrived([40, ...Array<number>(14).fill(0)]),
      time: timeOf({ since: day('2026-07-01') }),
    });
    expect(outlook).toMatchObject({ perDay: 0, expected: 40, lower: 40 });
    expect(outlook.upper).toBeGreaterThan(40);
  });

  it('the forms of today count and raise no mean', () => {
    const quiet = Array<number>(14).fill(1);
    expect(foreseen({ arrivals: arrived(quiet, 0) }).expected).toBe(24);
    expect(foreseen({ arrivals: arrived(quiet, 90) })).toMatchObject({
      perDay: 1,
      expected: 104,
      lower: 104,
    });
  });

  it('a forecast never exceeds the slots of a cell', () => {
    const outlook = foreseen({ arrivals: arrived(Array<number>(14).fill(1)), most: 20 });
    expect([outlook.expected, outlook.upper]).toEqual([20, 20]);
  });

  it.each([
    [
      'on the first days',
      { arrivals: arrived([30, 30]), time: timeOf({ since: day('2026-08-13') }) },
      'FORECAST_DAYS_TOO_FEW',
    ],
    [
      'before it begins',
      { arrivals: [], time: timeOf({ since: day('2026-09-01') }) },
      'FORECAST_DAYS_TOO_FEW',
    ],
    ['with nine forms', { arrivals: arrived([1, 2, 3, 3]) }, 'FORECAST_FORMS_TOO_FEW'],
    ['with none', { arrivals: [] }, 'FORECAST_FORMS_TOO_FEW'],
  ])('there is no forecast %s', (_, terms, code) => {
    const outlook = outlookOf(terms);
    expect(outlook).toMatchObject({ code });
    expect(outlook).toHaveProperty('vi', expect.stringContaining('quá sớm để dự báo'));
    expect(outlook).toHaveProperty('en', expect.stringContaining('too early for a forecast'));
  });

  it('there is a forecast from three days and ten forms on', () => {
    expect(
      foreseen({ arrivals: arrived([4, 3, 3]), time: timeOf({ since: day('2026-08-12') }) }),
    ).toMatchObject({ days: 3, perDay: 10 / 3 });
  });

  it('a forecast is the count when no day is left, also for a count of none', () => {
    expect(foreseen({ arrivals: [], received: 3, time: timeOf({ daysLeft: 0 }) })).toEqual({
      expected: 3,
      lower: 3,
      upper: 3,
      perDay: 0,
      days: 0,
    });
    for (const counts of [[0], [10, 0, 0], [0, 0, 0, 10], Array<number>(40).fill(0)]) {
      const outlook = outlookOf({
        arrivals: arrived(counts),
        received: 10,
        time: timeOf({ since: day('2026-07-01') }),
      });
      if (isForecast(outlook))
        for (const value of Object.values(outlook)) expect(Number.isFinite(value)).toBe(true);
    }
  });
});

describe('the days of a round', () => {
  const window = { opensOn: day('2026-08-01'), closesOn: day('2026-08-24'), entryUntil: day('2026-08-31') };
  const at = (on: string, state: 'draft' | 'open' | 'closed' | 'final' = 'open') =>
    roundTime({ state, document: { window } as never }, day(on));

  it.each([
    ['2026-08-15', '2026-08-24', 10],
    ['2026-08-24', '2026-08-24', 1],
    ['2026-08-25', '2026-08-31', 7],
    ['2026-09-01', '2026-08-31', 0],
    ['2026-07-20', '2026-08-24', 24],
  ])('on %s forms come until %s, %d days left with today', (on, lastDay, daysLeft) => {
    expect(at(on)).toMatchObject({ lastDay, daysLeft });
  });

  it('no day is left once the round is closed', () => {
    expect(at('2026-08-15', 'closed').daysLeft).toBe(0);
    expect(at('2026-08-15', 'final').daysLeft).toBe(0);
  });

  it('days change at midnight in Viet Nam, where it is another day than in Greenwich', () => {
    const evening = startOfDay(day('2026-08-25')).getTime() - 1;
    expect(at(today({ now: () => new Date(evening) })).daysLeft).toBe(1);
    expect(at(today({ now: () => new Date(evening + 1) })).lastDay).toBe('2026-08-31');
    expect(at(today(clockAt(day('2026-08-24')))).daysLeft).toBe(1);
  });
});

describe('a round that was opened later than its window began', () => {
  const document = { window: { opensOn: day('2026-08-01'), closesOn: day('2026-09-14') } } as never;
  const opened = (openedOn: string) =>
    roundTime({ state: 'open', document, openedOn: day(openedOn) }, day('2026-08-15'));
  const counted = (openedOn: string) => outlookOf({ arrivals: arrived([], 65), time: opened(openedOn) });

  it('is too early to foresee on its first day, however many forms came and however long the window has been', () => {
    expect(counted('2026-08-15')).toMatchObject({ code: 'FORECAST_DAYS_TOO_FEW' });
    expect(counted('2026-08-13')).toMatchObject({ code: 'FORECAST_DAYS_TOO_FEW' });
    expect(counted('2026-08-12')).toMatchObject({ days: 3 });
  });

  it('is foreseen by the days since then, not by those on which it was a draft', () => {
    const outlook = foreseen({ arrivals: arrived([20, 20, 20, 20, 20]), time: opened('2026-08-10') });
    expect(outlook).toMatchObject({ days: 5, perDay: 20 });
  });

  it('begins with its window when it was opened before that', () => {
    expect(opened('2026-07-20').since).toBe('2026-08-01');
    expect(roundTime({ state: 'open', document, openedOn: null }, day('2026-08-15')).since).toBe(
      '2026-08-01',
    );
  });
});

describe('the status of a target', () => {
  const outlook = foreseen({ arrivals: arrived(Array<number>(14).fill(5)) });

  it.each([
    [70, 'met'],
    [120, 'on-course'],
    [121, 'behind'],
    [undefined, undefined],
  ])('with 70 forms and 120 expected, a target of %p is %p', (target, status) => {
    expect(targetStatusOf(target, 70, outlook)).toBe(status);
  });

  it('without a forecast the status cannot be told, unless the target is met already', () => {
    const unknown = outlookOf({ arrivals: arrived([1, 1, 1]) });
    expect(targetStatusOf(5, 3, unknown)).toBe('cannot-tell');
    expect(targetStatusOf(3, 3, unknown)).toBe('met');
  });

  it('the status of a rule is that of its worst cell', () => {
    expect(worstStatus(['met', 'cannot-tell', 'on-course'])).toBe('cannot-tell');
    expect(worstStatus(['met', 'behind', 'cannot-tell'])).toBe('behind');
    expect(worstStatus([undefined])).toBeUndefined();
  });
});
