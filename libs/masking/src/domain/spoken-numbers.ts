import { PersonalSpan } from './mask-kind';

const DIGIT = '(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)';
/** Marks between the words: a comma, a dash, a slash, also between spaces. */
const BETWEEN = '[ ]{0,2}[ ,./_*-][ ]{0,2}';

/** Telephone numbers in words, `không chín một hai …`: nine words for digits or more in a row. */
const SPOKEN = new RegExp(`(?<![a-z])${DIGIT}(?:${BETWEEN}${DIGIT}(?![a-z])){8,11}`, 'g');
/** Words and figures mixed, `0912 ba bốn năm 678` or `không chín 12 34 …`, from a nought. */
const MIXED = new RegExp(
  `(?<![a-z0-9])(?:khong|0\\d{0,9})(?:${BETWEEN}(?:${DIGIT}(?![a-z0-9])|\\d{1,9}(?![a-z0-9]))){2,11}(?! ?\\d)`,
  'g',
);
const WORD = new RegExp(DIGIT, 'g');
const FEWEST = 10;
const MOST = 11;

/** Numbers with marks that no list, day or amount has: `0912_345_678`, `0912/345/678`, `0912 - 345 - 678`. */
const ODDLY_MARKED =
  /(?<![\p{L}\d])0\d{1,4}(?: ?(?:\.{2,3}|[-.–…_*•·,/|~:]) ?\d{2,4}| \d{2,4}){1,4}(?![\d\p{L}])/gu;
const MOBILE = /^0[35789]\d{8}$/;

export function spokenNumbers(folded: string): PersonalSpan[] {
  const mixed = spansOf(folded, MIXED).filter((span) => isMixedNumber(folded, span));
  return [...spansOf(folded, SPOKEN), ...mixed];
}

/** Mobile numbers that odd marks part. */
export function oddlyMarkedNumbers(text: string): PersonalSpan[] {
  return spansOf(text, ODDLY_MARKED).filter(({ start, end }) =>
    MOBILE.test(text.slice(start, end).replace(/\D/g, '')),
  );
}

/** A complete number in figures with words after it is no mixed one: `0912 345 678 không nghe máy`. */
function isMixedNumber(folded: string, { start, end }: PersonalSpan): boolean {
  const written = folded.slice(start, end);
  const [figures = ''] = /^[^a-z]*/.exec(written) ?? [];
  if (digitsOf(figures) >= FEWEST || written.endsWith('khong')) return false;
  const words = written.slice('khong'.length).match(WORD)?.length ?? 0;
  return words > 0 && digitsOf(written) >= FEWEST && digitsOf(written) <= MOST;
}

function spansOf(text: string, pattern: RegExp): PersonalSpan[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
    kind: 'phone' as const,
    start: index,
    end: index + match.length,
  }));
}

function digitsOf(written: string): number {
  return written.replace(WORD, '0').replace(/\D/g, '').length;
}
