import {
  clockInVietnam,
  addDays,
  day,
  dayInVietnam,
  daysBetween,
  parseDay,
  startOfDay,
} from './calendar-day';

describe('a calendar day', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '30/10/2026',
    '2026-10-31T00:00',
    '',
    '0000-01-01',
  ])('the text "%s" is no day', (text) => expect(parseDay(text)).toBeUndefined());

  it.each(['2024-02-29', '0099-12-31', '2026-10-31'])('the text %s is a day', (text) =>
    expect(parseDay(text)).toBe(text),
  );

  it('a day begins at midnight in Viet Nam, seven hours before Greenwich', () => {
    expect(dayInVietnam(new Date('2026-10-31T16:59:59.999Z'))).toBe('2026-10-31');
    expect(dayInVietnam(new Date('2026-10-31T17:00:00.000Z'))).toBe('2026-11-01');
    expect(dayInVietnam(new Date('2026-10-31T16:59:59.999Z'))).toBe('2026-10-31');
    expect(dayInVietnam(new Date('1969-12-31T16:59:59.999Z'))).toBe('1969-12-31');
    expect(startOfDay(day('2026-11-01')).toISOString()).toBe('2026-10-31T17:00:00.000Z');
  });

  it('the wall clock tells weekday and minute of Viet Nam', () => {
    expect(clockInVietnam(new Date('2026-03-01T23:29:59Z'))).toEqual({ weekday: 1, minute: 6 * 60 + 29 });
    expect(clockInVietnam(new Date('2026-03-01T16:59:59Z'))).toEqual({ weekday: 0, minute: 24 * 60 - 1 });
  });

  it('days are counted over months, years and leap days', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
  });
});
