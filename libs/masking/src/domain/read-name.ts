import {
  AFTER_EM,
  GIVEN_NAMES,
  MIDDLE_NAMES,
  NO_NAMES,
  OTHER_WORDS,
  SURE_SURNAMES,
  SURNAMES,
  UNSURE_NAMES,
  UNSURE_UNMARKED,
  WordList,
} from './name-lists';
import { Title } from './titles';
import { Word, WrittenWords, isNext } from './words';

/** Most words of a name. */
const LONGEST = 5;

/**
 * Reads the name that begins with a word.
 * @param title the title before the name
 * @returns index of the first word after the name; undefined: there is no name
 */
export function readName(written: WrittenWords, from: number, title: Title): number | undefined {
  const first = written.words[from];
  if (!first) return undefined;
  if (written.isShouted || first.style === 'small') return readSmall(written, from, title);
  return readCapitals(written, from, title.kind !== 'kin' && title.kind !== 'em');
}

/** Tells whether the words from here are a full name with văn or thị, which needs no title. */
export function readFullName(written: WrittenWords, from: number): number | undefined {
  const [surname, middle, given] = written.words.slice(from, from + 3);
  if (!surname || !isNext(written, surname, middle) || !isNext(written, middle, given)) return undefined;
  if (!/^(?:van|thi)$/.test(middle.folded) || (!isInitial(given) && isOther(written, given)))
    return undefined;
  const small = written.isShouted || surname.style === 'small' || given.style === 'small';
  if (!is(written, surname, small ? SURE_SURNAMES : SURNAMES) || isPair(written, from + 1)) return undefined;
  return small ? from + 3 : readCapitals(written, from, true);
}

function is({ isMarked }: WrittenWords, { lower, folded }: Word, list: WordList): boolean {
  return isMarked ? list.has(lower, true) : list.has(folded, false);
}

function isOther(written: WrittenWords, word: Word): boolean {
  return is(written, word, OTHER_WORDS);
}

/** Tells whether a word and the next one together mean something else. */
function isPair(written: WrittenWords, at: number): boolean {
  const [word, next] = [written.words[at], written.words[at + 1]];
  if (!word || !isNext(written, word, next)) return false;
  const pair = written.isMarked ? `${word.lower}+${next.lower}` : `${word.folded}+${next.folded}`;
  return NO_NAMES.has(pair, written.isMarked);
}

/** @param known true: the first word must be a name that is known */
function readCapitals(written: WrittenWords, from: number, known: boolean): number | undefined {
  const first = written.words[from];
  if (!first) return undefined;
  const given = is(written, first, GIVEN_NAMES) || is(written, first, SURNAMES);
  const goesOn = continues(written, from + 1);
  if (isOther(written, first) && !(given && goesOn)) return undefined;
  if ((known || !written.isMarked) && !given && !(isInitial(first) && (goesOn || !known))) return undefined;
  if (first.style === 'capitals' && !given) return undefined;
  let to = from + 1;
  while (to < from + LONGEST && continues(written, to)) to += 1;
  // A single capital may also begin a sentence or the name of an office: Trung tâm, Thanh tra.
  return to === from + 1 && isPair(written, from) ? undefined : to;
}

function continues(written: WrittenWords, at: number): boolean {
  const [before, word] = [written.words[at - 1], written.words[at]];
  if (!before || !isNext(written, before, word) || word.style === 'small') return false;
  const known = [GIVEN_NAMES, SURNAMES, MIDDLE_NAMES].some((list) => is(written, word, list));
  if (word.style === 'capitals' && !known && !isInitial(word)) return false;
  return (
    (known || !isOther(written, word)) && !(isPair(written, at) && written.words[at + 1]?.style === 'small')
  );
}

function isInitial({ text }: Word): boolean {
  return text.length === 1;
}

/** Small letters: a family name with what follows, or a given name after a title of kinship. */
function readSmall(written: WrittenWords, from: number, title: Title): number | undefined {
  const full = readFullName(written, from) ?? readSmallFull(written, from);
  if (full !== undefined) return full;
  if (
    !comesBeforeSmall(written, from, title) ||
    isPair(written, from - 1) ||
    !isSmallGiven(written, from, title)
  )
    return undefined;
  const second = written.words[from];
  const more = written.isMarked && second && isNext(written, second, written.words[from + 1]);
  return more && isSmallGiven(written, from + 1, title) ? from + 2 : from + 1;
}

function readSmallFull(written: WrittenWords, from: number): number | undefined {
  const { words } = written;
  const surname = words[from];
  if (!surname || !is(written, surname, SURE_SURNAMES) || isPair(written, from)) return undefined;
  let to = from + 1;
  while (to < from + 3 && isMiddle(written, to)) to += 1;
  const [last, given] = [words[to - 1], words[to]];
  const ends =
    last && isNext(written, last, given) && is(written, given, GIVEN_NAMES) && !isPair(written, to);
  if (ends) return to + 1;
  return to > from + 1 ? to : undefined;
}

/** A middle name has another word of the name after it, or is one that may stand last. */
function isMiddle(written: WrittenWords, at: number): boolean {
  const [before, word] = [written.words[at - 1], written.words[at]];
  return !!before && isNext(written, before, word) && is(written, word, MIDDLE_NAMES) && !isPair(written, at);
}

/** Titles before a given name in small letters; "em" and "tên" only where marks tell names from other words. */
function comesBeforeSmall(written: WrittenWords, from: number, { kind, said }: Title): boolean {
  if (kind === 'kin') return true;
  if (!written.isMarked || (kind !== 'em' && said !== 'ten')) return false;
  const word = written.words[from];
  return !!word && !is(written, word, AFTER_EM);
}

const UNMARKED_TITLES = /^(?:anh|ong|chi|dong chi|d c)$/;

function isSmallGiven(written: WrittenWords, at: number, { said }: Title): boolean {
  const word = written.words[at];
  if (!word || !is(written, word, GIVEN_NAMES) || isPair(written, at)) return false;
  if (written.isMarked) return !UNSURE_NAMES.has(word.lower, true);
  return (
    UNMARKED_TITLES.test(said) &&
    !UNSURE_UNMARKED.has(word.folded, false) &&
    !UNSURE_NAMES.has(word.folded, false)
  );
}
