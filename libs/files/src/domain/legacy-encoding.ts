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
const TONES = /[aeiouyAEIOUYâêôãõýÂÊÔÃÕÝ][ÌìÒòÞ]/g;

/** Finds the legacy encoding in which a text was written; undefined for Unicode, and for other languages. */
export function legacyEncoding(text: string): LegacyEncoding | undefined {
  if (UNICODE.test(text)) return undefined;
  const high = countOf(text, HIGH);
  if (high === 0) return undefined;
  if (READ_WRONGLY.test(text)) return 'UTF-8 → Windows-1252';
  if (countOf(text, TONES) * 4 >= high && /[ðýÐÝ]/.test(text)) return 'Windows-1258';
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
