import { CalendarDay, parseDay } from '@hailong/kernel';
import { Channel, CHANNELS } from '@hailong/surveys/domain';

/** Said to be not applicable (không áp dụng). */
export const NOT_APPLICABLE_WORDS: ReadonlySet<string> = new Set([
  '-',
  '–',
  'kad',
  'na',
  'n/a',
  'không áp dụng',
]);
export const YES_WORDS = ['có', 'co', 'true', 'đúng', 'x', '✓', 'y'];
export const NO_WORDS = ['không', 'khong', 'false', 'sai', '0', 'n'];

/** A tick in a column of one option. */
export const TICKED: ReadonlySet<string> = new Set([...YES_WORDS, '1', 'yes']);
export const LEFT_OPEN: ReadonlySet<string> = new Set([...NO_WORDS, 'no', '']);

/** Folded name → channel. */
export const CHANNEL_NAMES: ReadonlyMap<string, Channel> = new Map(
  CHANNELS.keys.flatMap((channel) =>
    [channel, ...CHANNELS.rows[channel].words].map((name) => [name, channel] as const),
  ),
);

const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+Z?)?$/;

/** `31/10/2026`, `31-10-2026`, `2026-10-31`, the last with a time too; undefined for a day that does not exist. */
export function dayOf(text: string): CalendarDay | undefined {
  const iso = ISO.exec(text);
  if (iso) return parseDay(iso[1] ?? '');
  const parts = VIETNAMESE.exec(text);
  if (!parts) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
