import { findAddresses } from './find-addresses';
import { findCodes } from './find-codes';
import { findNames } from './find-names';
import { findNumbers } from './find-numbers';
import { foldText, plainText } from './fold-text';
import { MASKS, PersonalSpan } from './mask-kind';

/** A text without the personal data that was found in it. */
export interface MaskedText {
  /** Text with a word instead of each part, see MASKS; plain (plainText). */
  readonly text: string;
  /** Number of parts that were masked, from 1. */
  readonly masked: number;
}

/**
 * Masks personal data in a text: addresses, codes, numbers, then names. Its time grows with the length of the text and
 * with nothing else.
 * @returns undefined where nothing was found: the text stays as it is
 */
export function maskText(text: string): MaskedText | undefined {
  const composed = plainText(text);
  const spans = personalSpans(composed);
  if (spans.length === 0) return undefined;
  let masked = '';
  let done = 0;
  for (const { kind, start, end } of spans) {
    masked += composed.slice(done, start) + MASKS[kind];
    done = end;
  }
  return { text: masked + composed.slice(done), masked: spans.length };
}

/** Finders in the order in which they look; what one has found, the next ones do not see. */
const FINDERS = [findAddresses, findCodes, findNumbers, findNames] as const;

/** Finds the parts of a composed text that are personal data, in their order; none overlaps another. */
export function personalSpans(composed: string): readonly PersonalSpan[] {
  const found: PersonalSpan[] = [];
  let left = composed;
  for (const find of FINDERS) {
    const spans = find(left, foldText(left));
    if (spans.length === 0) continue;
    left = blanked(left, spans);
    found.push(...spans);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Blanks the spans with a character that is no letter, digit or space, so that all offsets stay. */
function blanked(text: string, spans: readonly PersonalSpan[]): string {
  let rest = '';
  let done = 0;
  for (const { start, end } of spans) {
    rest += text.slice(done, start) + '\0'.repeat(end - start);
    done = end;
  }
  return rest + text.slice(done);
}
