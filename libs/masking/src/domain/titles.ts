import { foldText } from './fold-text';
import { Word, WrittenWords, isNext } from './words';

/**
 * Kind of a word before a name: of kinship, which in Vietnamese is how people are called; the speaker's own `em`; a role,
 * which stands before many other words; or the words by which people name themselves.
 */
export type TitleKind = 'kin' | 'em' | 'role' | 'self';

export interface Title {
  readonly kind: TitleKind;
  /** Index of the first word of the title, and of the first word after it. */
  readonly from: number;
  readonly to: number;
  /** Last word of the title, folded. */
  readonly said: string;
}

const TITLES: readonly (readonly [TitleKind, string])[] = [
  [
    'kin',
    'ông, bà, anh, chị, cô, chú, bác, thầy, cậu, dì, mợ, đồng chí, đ c, thím, cụ, cô giáo, thầy giáo, bác sĩ, bác sỹ, mr, mrs, ms',
  ],
  ['em', 'em'],
  [
    'role',
    'cán bộ, công chức, viên chức, nhân viên, chuyên viên, lãnh đạo, giám đốc, chủ tịch, trưởng phòng, phó phòng, bí thư, kế toán, thư ký, tổ trưởng, trưởng thôn, trưởng ấp, trưởng bản, văn thư, đc, bảo vệ, thủ trưởng, y tá, điều dưỡng, hộ lý, lễ tân, tên, a, c, ô',
  ],
  ['self', 'tôi là, tôi tên, tôi tên là, tên là, tên tôi là, em là, họ tên, họ và tên, người viết, ký tên'],
];

interface TitleWords {
  readonly kind: TitleKind;
  readonly words: readonly string[];
  readonly folded: readonly string[];
}

/** Titles by their first word, folded; longer ones first. */
const BY_FIRST = new Map<string, TitleWords[]>();
for (const [kind, list] of TITLES)
  for (const title of list.split(', ')) {
    const words = title.normalize('NFC').split(' ');
    const folded = words.map(foldText);
    const first = folded[0] ?? '';
    const known = BY_FIRST.get(first) ?? [];
    known.push({ kind, words, folded });
    BY_FIRST.set(
      first,
      known.sort((a, b) => b.words.length - a.words.length),
    );
  }

/** Finds the title that begins with this word. */
export function titleAt(written: WrittenWords, from: number): Title | undefined {
  const first = written.words[from];
  for (const title of (first && BY_FIRST.get(first.folded)) ?? []) {
    if (!title.words.every((_, at) => isTitleWord(written, title, from, at))) continue;
    const to = from + title.words.length;
    return { kind: title.kind, from, to, said: title.folded.join(' ') };
  }
  return undefined;
}

function isTitleWord(written: WrittenWords, title: TitleWords, from: number, at: number): boolean {
  const word = written.words[from + at];
  if (!word) return false;
  const before = written.words[from + at - 1];
  if (at > 0 && before && !isNext(written, before, word) && !isSlashed(written, before, word)) return false;
  return written.isMarked ? word.lower === title.words[at] : word.folded === title.folded[at];
}

/** `đ/c`. */
function isSlashed({ text }: WrittenWords, word: Word, next: Word): boolean {
  return word.folded === 'd' && /^[/.]$/.test(text.slice(word.end, next.start));
}
