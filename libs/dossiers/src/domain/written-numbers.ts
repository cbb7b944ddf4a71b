/** Digits of an identity number: an old card (CMND), and the number of a citizen (CCCD, Luật Căn cước 26/2023/QH15). */
const OLD_CARD = 9;
const CITIZEN = 12;
/** Zeros at the beginning that a spreadsheet may have taken from the number of a citizen: its province is 001 to 096. */
const MOST_LOST = 2;

/**
 * Identifier of a person as all its writings have it: capitals, no blanks; a number without separators, and with the zeros
 * at its beginning that a spreadsheet took.
 */
export function samePerson(person: string): string {
  const text = person
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toUpperCase();
  const digits = text.replace(/[.,]0+$/, '').replace(/[.'’-]/g, '');
  if (!/^\d+$/.test(digits)) return text;
  if (digits.length === OLD_CARD - 1) return digits.padStart(OLD_CARD, '0');
  const lost = CITIZEN - digits.length;
  return lost > 0 && lost <= MOST_LOST ? digits.padStart(CITIZEN, '0') : digits;
}

const SEPARATORS = /[\s.\-\u00ad\u200b-\u200f]+/g;
/** National numbers without the zero at their beginning: mobile ones, and those of the provinces. */
const WITHOUT_ZERO = /^(?:[35789]\d{8}|2\d{9})$/;
const NATIONAL = /^0(?:[35789]\d{8}|2\d{9})$/;
/** Numbers with the code of a country, without which only Viet Nam's is understood. */
const WITH_COUNTRY = /^(?:\+\d{8,15}|84(?:[35789]\d{8}|2\d{9}))$/;

/** Reads a telephone number, as it is written, with the zero that a spreadsheet took; undefined where no number is. */
export function readPhone(phone: string): string | undefined {
  const digits = phone.replace(SEPARATORS, '');
  if (WITHOUT_ZERO.test(digits)) return `0${digits}`;
  return NATIONAL.test(digits) || WITH_COUNTRY.test(digits) ? phone.replace(/\s+/g, ' ').trim() : undefined;
}
