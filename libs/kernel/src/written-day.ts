import { CalendarDay, dayInVietnam, parseDay } from './calendar-day';

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
