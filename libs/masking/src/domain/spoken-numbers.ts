import { PersonalSpan } from './mask-kind';

const DIGIT = '(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)';

/** Telephone numbers in words, `không chín một hai …`: eight words for digits or more in a row, the first a nought. */
const SPOKEN = new RegExp(`(?<![a-z])khong(?:[ ,.-]{1,2}${DIGIT}(?![a-z])){8,11}`, 'g');

export function spokenNumbers(folded: string): PersonalSpan[] {
  return Array.from(folded.matchAll(SPOKEN), ({ index, 0: match }) => ({
    kind: 'phone' as const,
    start: index,
    end: index + match.length,
  }));
}
