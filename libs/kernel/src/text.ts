const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  ...{ '"': '&quot;', "'": '&#39;' },
};

/** Escapes a text for HTML, between tags and within quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** NUL and halves of surrogate pairs: no text of PostgreSQL or UTF-8 can hold them. */
const UNSTORABLE = /[\0\p{Cs}]/u;

export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** Removes the characters that cannot be stored. */
export function storable(text: string): string {
  return isStorable(text) ? text : text.replace(new RegExp(UNSTORABLE, 'gu'), '');
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Writes a text the way in which spellings of one Vietnamese word are alike: full-width and composed letters, small, one
 * blank between words, none that shows nothing, and the tone behind its word, so that `hoà` is `hòa` and `uỷ` is `ủy`.
 */
export function sameSpelling(text: string): string {
  const plain = text.normalize('NFKC').replace(BLANKS, ' ').trim().toLowerCase();
  if (!BEYOND_ASCII.test(plain)) return plain;
  return plain
    .split(' ')
    .map((word) => {
      const parts = word.normalize('NFD');
      return parts.replace(TONES, '').normalize('NFC') + (parts.match(TONES) ?? []).join('');
    })
    .join(' ');
}

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Marks of letters, once they stand apart from their letters; the stroke of đ is none and never does. */
const MARKS = /\p{M}/gu;
const BLANKS = /[\s\p{Cf}]+/gu;

/**
 * Folds a text for search: without diacritics and capitals, đ as d, full-width letters as letters, blanks as single spaces. So
 * "Thủ tục", composed or decomposed, and "THU TUC" are alike. Stored texts and search words must be folded by this function, both.
 */
export function foldedText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(BLANKS, ' ')
    .trim();
}

const COLLATOR = new Intl.Collator('vi');

/** Compares two names by the Vietnamese alphabet, in which Ă follows A and Đ follows D, whatever the language of the machine. */
export function inVietnameseOrder(one: string, other: string): number {
  return COLLATOR.compare(one, other);
}

/** Longest search, in characters. */
export const SEARCH_LENGTH = 200;

/** Words of a search, folded: a text is found when its folded form contains each. */
export function searchWords(search: string): readonly string[] {
  return foldedText(search).split(' ').filter(Boolean);
}

/** Pattern of `like` for texts that contain a word, whatever its characters are. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Ways of writing Vietnamese that are no Unicode, and Unicode that a program has read as another encoding. */
export type LegacyEncoding = 'TCVN3 (ABC)' | 'VNI' | 'Windows-1258' | 'UTF-16' | 'UTF-8 → Windows-1252';

/** Letters of Vietnamese beyond Latin-1: a text that has them was written in Unicode. */
const UNICODE = /[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]|[\u0300-\u0323]/u;
/** Latin-1 beyond ASCII. */
const HIGH = /[\u0080-\u00ff]/g;
/** Beginnings of Vietnamese letters in UTF-8, read as Windows-1252. */
const READ_WRONGLY = /á[º»]|Ä[\u0090\u0091‘ƒ]|Æ[°¡¯]|Ã[\u0080-\u00bf]|[\u0080-\u009f]/;
/** Letters and signs of Latin-1 that Vietnamese has not. */
const FOREIGN = /[\u00a1-\u00bfÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]/g;
/** Signs that stand for most small letters of TCVN3 with a mark, and rarely in any other text. */
const SIGNS = /[\u00a1-\u00bf]/g;
/** Marks of VNI stand behind their vowel; đ, ơ and ư stand alone. */
const BEHIND_VOWELS = /[aeouyAEOUY][ùøûõïâêáàåãäéèúüëÙØÛÕÏÂÊÁÀÅÃÄÉÈÚÜË]|[ñÑôöÔÖ]/g;
/** Tones of Windows-1258 behind their vowel, as Windows-1252 shows them. */
const TONES_BEHIND = /[aeiouyAEIOUYâêôãõýÂÊÔÃÕÝ][ÌìÒòÞ]/g;

/** Finds the legacy encoding in which a text was written; undefined for Unicode, and for other languages. */
export function legacyEncoding(text: string): LegacyEncoding | undefined {
  if (UNICODE.test(text)) return undefined;
  const high = countOf(text, HIGH);
  if (high === 0) return undefined;
  if (READ_WRONGLY.test(text)) return 'UTF-8 → Windows-1252';
  if (countOf(text, TONES_BEHIND) * 4 >= high && /[ðýÐÝ]/.test(text)) return 'Windows-1258';
  if (countOf(text, SIGNS) * 5 >= high) return 'TCVN3 (ABC)';
  if (countOf(text, BEHIND_VOWELS) * 2 > high) return 'VNI';
  return countOf(text, FOREIGN) * 5 >= high ? 'TCVN3 (ABC)' : undefined;
}

/** Finds the legacy encoding of bytes that are no UTF-8; undefined where nothing tells. */
export function legacyEncodingOf(bytes: Uint8Array): LegacyEncoding | undefined {
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros * 4 > bytes.length) return 'UTF-16';
  const encoding = legacyEncoding(Buffer.from(bytes).toString('latin1'));
  return encoding === 'UTF-8 → Windows-1252' ? undefined : encoding;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
