/** Characters that show nothing and part words or digits: soft hyphens, joiners, spaces without width, directions, byte order marks. */
const UNSEEN = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Letters, digits and signs in the width of Chinese ones. */
const WIDE = /[\uff01-\uff5e]/g;
/** Dashes between digits, and all spaces of a line. */
const DASH = /(?<=\d)[\u2010-\u2015\u2212](?=\d)/g;
const SPACE = /[\t\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Composes a text, and writes what looks like a plain character as that character. */
export function plainText(text: string): string {
  const composed = text.normalize('NFC');
  if (!/[\t\u00ad\u1680-\uffff]/.test(composed)) return composed;
  return composed
    .replace(UNSEEN, '')
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(DASH, '-')
    .replace(SPACE, ' ')
    .normalize('NFC');
}

/**
 * Folds a composed text for comparison: small letters without marks, đ as d. Every character keeps its place, so that an
 * offset in the folded text is the same offset in the text.
 */
export function foldText(text: string): string {
  return text.replace(/[^\0-\x7f]/g, foldLetter).toLowerCase();
}

function foldLetter(letter: string): string {
  if (letter === 'đ' || letter === 'Đ') return 'd';
  const base = letter.normalize('NFD').charAt(0);
  return base < '\x80' ? base : letter;
}
