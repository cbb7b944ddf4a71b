/**
 * Calendar day written `YYYY-MM-DD`. Windows, deadlines and response dates are days of Viet Nam (Asia/Ho_Chi_Minh,
 * UTC+7 without daylight saving), never instants, so that a round that closes on 31 October accepts an answer at
 * 23:59 Vietnamese time in any time zone of the server. Days compare correctly as text.
 */
export type CalendarDay = string & { readonly __brand: 'CalendarDay' };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Parses a day; undefined when the text is not a day that exists (`2026-02-30`, `30/02/2026`, `2026-2-3`). */
export function parseDay(text: string): CalendarDay | undefined {
  const parts = DAY.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1 ? (text as CalendarDay) : undefined;
}

/** Makes a day from a constant or from a `date` column. Throws on a day that does not exist. */
export function day(text: string): CalendarDay {
  const parsed = parseDay(text);
  if (!parsed) throw new RangeError(`not a calendar day: ${text}`);
  return parsed;
}

const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Newest answer of {@link dayInVietnam}: every form asks for the day it comes on, nearly always the day of the form before. */
let newest = { number: Number.NaN, day: '' as CalendarDay };

/** Day in Viet Nam at an instant. */
export function dayInVietnam(instant: Date): CalendarDay {
  const number = Math.floor((instant.getTime() + VIETNAM_OFFSET_MS) / DAY_MS);
  if (number !== newest.number)
    newest = { number, day: new Date(number * DAY_MS).toISOString().slice(0, 10) as CalendarDay };
  return newest.day;
}

export interface WallClock {
  /** 0 Sunday … 6 Saturday. */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly minute: number;
}

/** Wall clock of Viet Nam at an instant. */
export function clockInVietnam(instant: Date): WallClock {
  const shifted = new Date(instant.getTime() + VIETNAM_OFFSET_MS);
  return { weekday: shifted.getUTCDay(), minute: shifted.getUTCHours() * 60 + shifted.getUTCMinutes() };
}

/** First instant of a day in Viet Nam. */
export function startOfDay(of: CalendarDay): Date {
  return new Date(Date.parse(`${of}T00:00:00Z`) - VIETNAM_OFFSET_MS);
}

export function addDays(to: CalendarDay, count: number): CalendarDay {
  const date = new Date(`${to}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10) as CalendarDay;
}

/** Number of days from `from` to `to`: 0 when equal, negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Tells whether people work on a day: Monday to Friday, but for the days off. */
function isWorkingDay(day: CalendarDay, daysOff: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !daysOff.has(day);
}

/** Working day that ends a term: the first working day after `from` is its first. A term of 0 days ends on `from`. */
export function addWorkingDays(
  from: CalendarDay,
  count: number,
  daysOff: ReadonlySet<string> = new Set(),
): CalendarDay {
  let [day, left] = [from, count];
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day, daysOff)) left -= 1;
  }
  return day;
}

/** Number of working days after `from` up to and with `to`: 0 on the day itself, negative when `to` is earlier. */
export function workingDaysBetween(
  from: CalendarDay,
  to: CalendarDay,
  daysOff: ReadonlySet<string> = new Set(),
): number {
  if (to < from) return 0 - workingDaysBetween(to, from, daysOff);
  const days = Array.from({ length: daysBetween(from, to) }, (_, at) => addDays(from, at + 1));
  return days.filter((day) => isWorkingDay(day, daysOff)).length;
}

/** Reading of a day as people and programs write it. */
export type WrittenDay =
  | { readonly day: CalendarDay }
  /** A day that does not exist, or a text that is no day. */
  | { readonly wrong: 'unreal' | 'unreadable' };

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?:,?\s+(.+))?$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:(?:T|,?\s+)(.+))?$/i;
const TIME =
  /^(\d{1,2})(?::(\d{1,2}))?(?::(\d{1,2})(?:[.,]\d+)?)?\s*(?:[AP]M|SA|CH)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const CENTURY = '20';

/**
 * Reads a day: `31/10/2026`, `31-10-2026`, `31.10.26`, `2026-10-31`, `2026/10/31`. A time may follow (`8:15:02`,
 * `T18:30:00.000+07:00`); with an offset the two are an instant, and its day in Viet Nam counts. Month before day, as
 * American programs write, is not read.
 */
export function writtenDay(text: string): WrittenDay {
  const trimmed = text.trim();
  const [, year, month, day, time] = YEAR_FIRST.exec(trimmed) ?? dayFirst(trimmed);
  if (year === undefined || month === undefined || day === undefined) return { wrong: 'unreadable' };
  const found = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (!found) return { wrong: 'unreal' };
  return time === undefined ? { day: found } : dayAt(found, time);
}

function dayFirst(text: string): readonly (string | undefined)[] {
  const [whole, day, month, year = '', time] = DAY_FIRST.exec(text) ?? [];
  if (whole === undefined) return [];
  return [whole, year.length === 2 ? `${CENTURY}${year}` : year, month, day, time];
}

function dayAt(day: CalendarDay, time: string): WrittenDay {
  const [whole, hour = '', minute = '0', second = '0', offset] = TIME.exec(time) ?? [];
  const within = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61;
  if (whole === undefined || !within) return { wrong: 'unreadable' };
  if (offset === undefined) return { day };
  const clock = [hour, minute, second].map((part) => part.padStart(2, '0')).join(':');
  const instant = new Date(`${day}T${clock}${offsetOf(offset)}`);
  return Number.isNaN(instant.getTime()) ? { wrong: 'unreadable' } : { day: dayInVietnam(instant) };
}

function offsetOf(written: string): string {
  if (written.toUpperCase() === 'Z') return 'Z';
  const digits = written.slice(1).replace(':', '').padEnd(4, '0');
  return `${written[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
