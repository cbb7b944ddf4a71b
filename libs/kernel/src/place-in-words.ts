import { Texts } from './catalogue';
import { PLACE_WORDS, PlaceWord } from './place-words';

const WHOLE: Texts = { vi: 'toàn bộ', en: 'the whole' };
const ENTRY: PlaceWord = ['mục', 'entry'];
const ROW: PlaceWord = ['dòng', 'row'];
const COLUMN: PlaceWord = ['cột', 'column'];

/**
 * Says the place of a problem in words: `sections[0].items[2].options` is "phần 1, câu 3, phương án" and "section 1, item 3, option".
 * Positions count from 1, as people do. What has no word stays as it is written: codes of items, columns of a file, options of a
 * command.
 *
 * @param place path as problems have it; '': the whole
 */
export function placeInWords(place: string): Texts {
  if (place === '') return WHOLE;
  const steps = place.split(', ').flatMap((step) => fileStep(step) ?? pathSteps(step));
  return { vi: steps.map(({ vi }) => vi).join(', '), en: steps.map(({ en }) => en).join(', ') };
}

/** Reads `row 12` and `column parent_code`. */
function fileStep(step: string): readonly Texts[] | undefined {
  const [, kind, rest = ''] = /^(row|column) (.+)$/.exec(step) ?? [];
  if (kind === undefined) return undefined;
  return [said(kind === 'row' ? ROW : COLUMN, rest)];
}

/** Reads a path of names and positions; one whose first name has no word is a code or an option, and stays whole. */
function pathSteps(path: string): readonly Texts[] {
  const parts = path.split(/[.[\]]+/).filter((part) => part !== '');
  const [first] = parts;
  if (first === undefined || !(isPosition(first) || knownWord(first))) return [{ vi: path, en: path }];
  return parts.flatMap((part, at) => {
    const word = knownWord(part) ?? ([`“${part}”`, `“${part}”`] as const);
    if (!isPosition(part)) return [said(word, positionAt(parts, at + 1))];
    const before = parts[at - 1];
    return before === undefined || isPosition(before) ? [said(ENTRY, positionAt(parts, at))] : [];
  });
}

function isPosition(part: string): boolean {
  return /^\d+$/.test(part);
}

/** Position at which a part points, from 1; undefined: the part is a name, or there is none. */
function positionAt(parts: readonly string[], at: number): string | undefined {
  const part = parts[at];
  return part !== undefined && isPosition(part) ? String(Number(part) + 1) : undefined;
}

/** Finds the word of a name, or of an entry of the list that it names. */
function knownWord(name: string): PlaceWord | undefined {
  const entry = name.replace(/ies$/, 'y').replace(/s$/, '');
  const known = [name, entry].find((each) => Object.hasOwn(PLACE_WORDS, each));
  return known === undefined ? undefined : PLACE_WORDS[known];
}

function said([vi, en]: PlaceWord, after?: string): Texts {
  return after === undefined ? { vi, en } : { vi: `${vi} ${after}`, en: `${en} ${after}` };
}
