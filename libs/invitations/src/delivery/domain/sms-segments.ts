/** Character sets of a short message: the 7-bit alphabet of GSM 03.38, or UTF-16 for text with Vietnamese marks. */
export type SmsCharset = 'gsm' | 'ucs2';

const GSM_BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Characters that take two places: an escape and themselves. */
const GSM_EXTENDED = new Set('^{}\\[~]|€\f');

/** Lengths of a message that stands alone, and of each part of a longer one, whose head takes the rest. */
const PLACES = { gsm: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } };

/** Counts the segments that an operator charges for. Characters of two places are never divided between segments. */
export function smsSegments(text: string, charset: SmsCharset): number {
  const places = Array.from(text, (character) => placesOf(character, charset));
  const { alone, part } = PLACES[charset];
  if (places.reduce((sum, each) => sum + each, 0) <= alone) return 1;
  let [segments, filled] = [1, 0];
  for (const each of places) {
    if (filled + each > part) [segments, filled] = [segments + 1, 0];
    filled += each;
  }
  return segments;
}

function placesOf(character: string, charset: SmsCharset): number {
  return charset === 'ucs2' ? character.length : GSM_EXTENDED.has(character) ? 2 : 1;
}

const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  '–': '-',
  '—': '-',
  '…': '...',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

/** Writes a text in the alphabet of GSM: Vietnamese without its marks, `?` for what has no letter there. */
export function gsmText(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{Mn}/gu, '');
  return Array.from(bare, (character) => PLAIN[character] ?? character)
    .map((piece) => (Array.from(piece).every(isGsm) ? piece : '?'))
    .join('');
}

function isGsm(character: string): boolean {
  return GSM_BASIC.has(character) || GSM_EXTENDED.has(character);
}
