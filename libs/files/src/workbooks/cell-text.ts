import { isStorable } from '@hailong/kernel';

const DAY_MS = 86_400_000;
/** Number of 1 January 1970 in a workbook that counts from 1900. */
const EPOCH = 25_569;
/** Days by which a workbook that counts from 1904 is behind. */
const BEHIND = 1462;
/** Excel keeps fifteen digits of a number. */
const DIGITS = 15;
const LAST_DAY = 2_958_465;

/** Day of a cell, `2026-10-31`; undefined for a number that is no day of Excel's. */
export function dayOfNumber(number: number, from1904: boolean): string | undefined {
  const days = number + (from1904 ? BEHIND : 0);
  if (!(days >= 0 && days <= LAST_DAY + 1)) return undefined;
  // Milliseconds are rounded, because a day with a time is a fraction that few numbers meet exactly.
  return new Date(Math.round((days - EPOCH) * DAY_MS)).toISOString().slice(0, 10);
}

/**
 * Number as its cell shows it without a format: fifteen digits, so that 0.1 + 0.2 is 0.3. A number of more digits keeps the
 * exponent that Excel shows, because its last digits are lost.
 */
export function numberText(text: string): string {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return text.trim();
  const rounded = Number(number.toPrecision(DIGITS));
  if (Math.abs(rounded) >= 10 ** DIGITS) return rounded.toExponential();
  const short = String(rounded);
  return short.includes('e') ? rounded.toFixed(20).replace(/0+$/, '') : short;
}

/** Text with the characters that XML cannot hold: `_x000D_` is a carriage return (ECMA-376, part 1, 22.9.2.19). */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (written, hex: string) => {
    const character = String.fromCharCode(parseInt(hex, 16));
    return isStorable(character) ? character : written;
  });
}
