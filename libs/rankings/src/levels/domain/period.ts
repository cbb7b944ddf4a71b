import { COMMON_PROBLEMS, CalendarDay, Problem, addDays, day } from '@hailong/kernel';
import { PROBLEMS } from './problems';

/** Period of figures, both days included. */
export interface Period {
  /** `year`: the rounds of a year, whole. `months`: the blocks that were sealed in whole months, of whatever round. */
  readonly kind: 'year' | 'months';
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** Period as it is asked for: a year, or months written `2026-03`; without the first month, twelve months up to the last. */
export interface AskedPeriod {
  readonly year?: number;
  readonly fromMonth?: string;
  readonly toMonth?: string;
}

const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/;
const MONTHS_OF_A_YEAR = 12;

/** Reads a period, or finds the problem of what was asked. */
export function readPeriod({ year, fromMonth, toMonth }: AskedPeriod): Period | Problem {
  if (year !== undefined) {
    if (fromMonth !== undefined || toMonth !== undefined) return PROBLEMS.LEVEL_PERIOD_UNCLEAR.at('period');
    return { kind: 'year', from: day(`${year}-01-01`), to: day(`${year}-12-31`) };
  }
  if (toMonth === undefined) return PROBLEMS.LEVEL_PERIOD_UNCLEAR.at('period');
  if (!MONTH.test(toMonth)) return PROBLEMS.MONTH_MALFORMED.at('month', toMonth);
  if (fromMonth !== undefined && !MONTH.test(fromMonth))
    return PROBLEMS.MONTH_MALFORMED.at('month', fromMonth);
  const first = fromMonth ?? monthBefore(toMonth, MONTHS_OF_A_YEAR - 1);
  if (first > toMonth) return COMMON_PROBLEMS.WINDOW_REVERSED.at('period', first, toMonth);
  return { kind: 'months', from: day(`${first}-01`), to: lastDayOf(toMonth) };
}

/** Tells whether a block belongs to the months of a period by the day on which it was sealed. */
export function isSealedIn({ from, to }: Period, sealedOn: CalendarDay): boolean {
  return sealedOn >= from && sealedOn <= to;
}

function monthBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * MONTHS_OF_A_YEAR + (number - 1) - count;
  return `${Math.floor(months / MONTHS_OF_A_YEAR)}-${String((months % MONTHS_OF_A_YEAR) + 1).padStart(2, '0')}`;
}

function lastDayOf(month: string): CalendarDay {
  return addDays(day(`${monthBefore(month, -1)}-01`), -1);
}
