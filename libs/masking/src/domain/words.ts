import { foldText } from './fold-text';

/** A word of a text with its place. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly style: 'small' | 'capital' | 'capitals';
}

/** Words of a text, and what they say about the way it is written. */
export interface WrittenWords {
  readonly text: string;
  readonly words: readonly Word[];
  /** False: the text is written without Vietnamese marks. */
  readonly isMarked: boolean;
  /** True: the text is written in capitals, which then say nothing. */
  readonly isShouted: boolean;
}

const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;

export function wordsOf(text: string): WrittenWords {
  const words = Array.from(text.matchAll(WORD), ({ index, 0: word }) => wordAt(word, index));
  const marked = words.filter(({ lower, folded }) => lower !== folded).length;
  const shouted = words.filter(({ style, text: { length } }) => style === 'capitals' && length > 1).length;
  return {
    text,
    words,
    isMarked: marked * 5 > words.length,
    isShouted: words.length > 2 && shouted * 5 > words.length * 3,
  };
}

function wordAt(text: string, start: number): Word {
  const lower = text.toLowerCase();
  const [first, rest] = [text.charAt(0), text.slice(1)];
  const isCapital = first !== first.toLowerCase();
  const style = !isCapital ? 'small' : rest !== '' && rest === rest.toUpperCase() ? 'capitals' : 'capital';
  return { text, lower, folded: foldText(text), start, end: start + text.length, style };
}

/** Tells whether a word follows another with spaces between them, or the point of an initial. */
export function isNext({ text }: WrittenWords, word: Word, next: Word | undefined): next is Word {
  if (!next) return false;
  const between = text.slice(word.end, next.start);
  return /^[ \u00a0]{1,3}$/.test(between) || (word.text.length === 1 && /^\. ?$/.test(between));
}
