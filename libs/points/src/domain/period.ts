import { CalendarDay, Problem, addDays, day, parseDay } from '@hailong/kernel';
import { PROBLEMS } from './problems';

/** Period of counts and points, both days included. */
export interface PointPeriod {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

const MONTHS_OF_A_YEAR = 12;
/** Lengths in months of the numbered parts of a year. */
const PARTS: Readonly<Record<string, number>> = { H: 6, Q: 3 };

/** Reads a period: `2026`, `2026-H1`, `2026-Q3`, `2026-09` or `2026-01-01..2026-09-30`. */
export function readPointPeriod(text: string, place = 'period'): PointPeriod | Problem {
  const written = text.trim().toUpperCase();
  const [, first = '', last = ''] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(written) ?? [];
  const [from, to] = [parseDay(first), parseDay(last)];
  if (from && to && from <= to) return { from, to };
  const [, year, part, number, month] = /^([12]\d{3})(?:-(?:([HQ])(\d)|(\d{2})))?$/.exec(written) ?? [];
  if (year === undefined) return PROBLEMS.POINT_PERIOD_MALFORMED.at(place, text);
  const months = part === undefined ? (month === undefined ? MONTHS_OF_A_YEAR : 1) : (PARTS[part] ?? 0);
  const after = (Number(number ?? month ?? 1) - 1) * months;
  if (after < 0 || after + months > MONTHS_OF_A_YEAR) return PROBLEMS.POINT_PERIOD_MALFORMED.at(place, text);
  return {
    from: firstOfMonth(Number(year), after),
    to: addDays(firstOfMonth(Number(year), after + months), -1),
  };
}

export function isProblem(read: object): read is Problem {
  return 'code' in read;
}

/** Writes a period as its days: `2026-01-01..2026-09-30`. */
export function periodText({ from, to }: PointPeriod): string {
  return `${from}..${to}`;
}

/** @param month counted from 0, 12 for January of the next year */
function firstOfMonth(year: number, month: number): CalendarDay {
  const [ofYear, ofMonth] = [year + Math.floor(month / MONTHS_OF_A_YEAR), (month % MONTHS_OF_A_YEAR) + 1];
  return day(`${ofYear}-${String(ofMonth).padStart(2, '0')}-01`);
}
