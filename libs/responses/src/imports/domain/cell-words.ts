import { Channel, CHANNELS } from '@hailong/surveys/domain';
import { normalizeName } from './normalize-name';

const words = (...written: readonly string[]): ReadonlySet<string> => new Set(written.map(normalizeName));

/** Said to be not applicable (không áp dụng). */
export const NOT_APPLICABLE_WORDS = words('-', '–', 'kad', 'na', 'n/a', 'không áp dụng');

/** Words among them that data tools write where a value is missing. */
export const UNCLEAR_NOT_APPLICABLE = words('na', 'n/a');

/** Written by data tools where a value is missing. */
export const MISSING_WORDS = words('nan', 'null', 'none');

/** Ticks of paper and keyboards: the last ones are Wingdings without their font, and a Cyrillic Х. */
const TICKS = ['x', 'v', '✓', '✔', '√', '☑', 'ü', 'þ', 'p', 'х'];
/** Signs that tick an option, while beside a question they might mean no. */
const CROSSES = ['×', '✗', '✘', '☒', '●', '/'];

export const YES_WORDS = ['có', 'co', 'true', 'đúng', 'y', ...TICKS];
export const NO_WORDS = ['không', 'khong', 'false', 'sai', '0', 'n'];

const TICKED = words(...YES_WORDS, ...CROSSES, '1', 'yes');
const LEFT_OPEN = words(...NO_WORDS, 'no', '', '☐', '□');

/** Tells whether a cell of one option holds a tick; undefined where it holds something else. */
export function isTick(cell: string): boolean | undefined {
  // A tick may stand in the box that the form prints: (x), [x].
  const inside = /^[([]\s*(.*?)\s*[)\]]$/s.exec(cell.trim())?.[1] ?? cell;
  const word = normalizeName(withoutDecimals(inside.trim()));
  if (TICKED.has(word)) return true;
  return LEFT_OPEN.has(word) ? false : undefined;
}

/** Writes a whole number with decimals, as data tools do, without them: `1.0`, `2,0`. */
export function withoutDecimals(text: string): string {
  return /^(\d{1,9})[.,]0+$/.exec(text)?.[1] ?? text;
}

/** Folded name → channel. */
export const CHANNEL_NAMES: ReadonlyMap<string, Channel> = new Map(
  CHANNELS.keys.flatMap((channel) =>
    [channel, ...CHANNELS.rows[channel].words].map((name) => [normalizeName(name), channel] as const),
  ),
);
