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

export function spokenNumbers(folded: string): PersonalSpan[] {
  const spoken = spansOf(folded, SPOKEN);
  const mixed = spansOf(folded, MIXED).filter(({ start, end }) => {
    const written = folded.slice(start, end);
    const words = written.slice('khong'.length).match(WORD)?.length ?? 0;
    return words > 0 && /^1[01]$/.test(String(digitsOf(written)));
  });
  return [
    ...spoken,
    ...mixed.filter(({ start, end }) => !spoken.some((s) => s.start < end && start < s.end)),
  ];
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
