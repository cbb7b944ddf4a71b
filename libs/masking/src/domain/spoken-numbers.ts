import { PersonalSpan } from './mask-kind';

const DIGIT = '(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)';
/** Marks between the words: a comma, a dash, a slash, also between spaces. */
const BETWEEN = '[ ]{0,2}[ ,./_*-][ ]{0,2}';

/** Telephone numbers in words, `không chín một hai …`: eight words for digits or more in a row, the first a nought. */
const SPOKEN = new RegExp(`(?<![a-z])khong(?:${BETWEEN}${DIGIT}(?![a-z])){8,11}`, 'g');

/** The same with groups of digits among the words, `không chín 12 34 …`. */
const MIXED = new RegExp(
  `(?<![a-z])khong(?:${BETWEEN}(?:${DIGIT}(?![a-z])|\\d{1,4}(?![a-z\\d]))){3,11}(?! ?\\d)`,
  'g',
);
const FEWEST = 10;
const MOST = 11;

/** Numbers with marks that no list, day or amount has: `0912_345_678`, `0912/345/678`, `0912 - 345 - 678`. */
const ODDLY_MARKED =
  /(?<![\p{L}\d])0\d{1,4}(?: ?(?:\.{2,3}|[-.–…_*•·,/|~:]) ?\d{2,4}| \d{2,4}){1,4}(?![\d\p{L}])/gu;
const MOBILE = /^0[35789]\d{8}$/;

export function spokenNumbers(folded: string): PersonalSpan[] {
  const spans = Array.from(folded.matchAll(SPOKEN), spanOf);
  for (const match of folded.matchAll(MIXED)) {
    const digits = digitsIn(match[0]);
    const span = spanOf(match);
    const isNew = spans.every(({ start, end }) => end <= span.start || span.end <= start);
    if (isNew && digits >= FEWEST && digits <= MOST) spans.push(span);
  }
  return spans;
}

/** Mobile numbers that odd marks part. */
export function oddlyMarkedNumbers(text: string): PersonalSpan[] {
  return Array.from(text.matchAll(ODDLY_MARKED))
    .filter(([match]) => MOBILE.test(match.replace(/\D/g, '')))
    .map(spanOf);
}

function digitsIn(run: string): number {
  return run.replace(/[a-z]+/g, '0').replace(/\D/g, '').length;
}

function spanOf(match: RegExpMatchArray): PersonalSpan {
  const start = match.index ?? 0;
  return { kind: 'phone', start, end: start + match[0].length };
}
