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
 * Folds a text for search: without diacritics and capitals, đ as d, blanks as single spaces. So "Thủ tục", composed or
 * decomposed, and "THU TUC" are alike. Stored texts and search words must be folded by this function, both.
 */
export function foldedText(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(BLANKS, ' ')
    .trim();
}
