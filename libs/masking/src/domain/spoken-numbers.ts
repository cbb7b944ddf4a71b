import { PersonalSpan } from './mask-kind';

const DIGIT = '(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)';
const BETWEEN = '[ ,.-]{1,2}';
const END = '(?![a-z0-9])';

/** Telephone numbers in words, `không chín một hai …`: nine words for digits or more in a row. */
const SPOKEN = new RegExp(`(?<![a-z])${DIGIT}(?:${BETWEEN}${DIGIT}(?![a-z])){8,11}`, 'g');
/** Words and figures mixed, `0912 ba bốn năm 678`, from a nought. */
const MIXED = new RegExp(
  `(?<![a-z0-9])(?:khong|0\\d{0,9})(?:${BETWEEN}(?:${DIGIT}|\\d{1,9})${END}){2,11}`,
  'g',
);
const WORD = new RegExp(DIGIT, 'g');
/** Fewest digits of a telephone number; one more is the most. */
const FEWEST = 10;

export function spokenNumbers(folded: string): PersonalSpan[] {
  const spoken = spansOf(folded, SPOKEN);
  return [...spoken, ...spansOf(folded, MIXED).filter((span) => isMixedNumber(folded, span))];
}

/** A complete number in figures with words after it is no mixed one: `0912 345 678 không nghe máy`. */
function isMixedNumber(folded: string, { start, end }: PersonalSpan): boolean {
  const written = folded.slice(start, end);
  const [figures = ''] = /^[^a-z]*/.exec(written) ?? [];
  if (digitsOf(figures) >= FEWEST || written.endsWith('khong')) return false;
  const words = written.slice('khong'.length).match(WORD)?.length ?? 0;
  return words > 0 && digitsOf(written) >= FEWEST && digitsOf(written) <= FEWEST + 1;
}

function spansOf(folded: string, pattern: RegExp): PersonalSpan[] {
  return Array.from(folded.matchAll(pattern), ({ index, 0: match }) => ({
    kind: 'phone' as const,
    start: index,
    end: index + match.length,
  }));
}

function digitsOf(written: string): number {
  return written.replace(WORD, '0').replace(/\D/g, '').length;
}
