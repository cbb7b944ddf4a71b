import { found, withoutOverlaps } from './find-addresses';
import { PersonalSpan } from './mask-kind';

const DASH = String.raw`\s?[-–—_/]\s?`;

/** Codes of dossiers of both generations, `000.00.17.H21-261008-0975` and `H21.17-261008-0975`, in any case. */
const DOSSIER = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\d{3}\.\d{2}\.\d{2}\.[a-z]\d{2}|[a-z]\d{2}(?:\.\d{2,3}){0,3})${DASH}\d{6}${DASH}\d{4,7}(?!\d)`,
  'gu',
);

/** Plates of cars and motorcycles with five digits, `75A-123.45`, `29-H1 123.45`. */
const PLATE =
  /(?<![\p{L}\p{N}/.])\d{2}[ -]?[A-ZĐ]{1,2}\d?[ .-]{0,3}(?:\d{3}\.\d{2}|\d{5})(?![\p{L}\p{N}/])/gu;

/** Older plates with four digits, and any in small letters, after a word that says so. */
const SAID_PLATE =
  /(?<=(?:bien so|bien kiem soat|bks|bsx|xe)[^a-z0-9]{0,3}(?:xe |la |so ){0,2})\d{2}[ -]?[a-z]{1,2}\d?[ .-]{0,3}(?:\d{3}\.\d{2}|\d{4,5})(?!\d)/gu;

/** Passports (a letter, 7 or 8 digits) and cards of health insurance (two letters, 13 digits). */
const PASSPORT = /(?<![\p{L}\p{N}])(?:[A-Z]\d{7,8}|[A-Z]{2}[ -]?\d{13})(?![\p{L}\p{N}])/gu;
const SAID_PASSPORT = /(?<=(?:ho chieu|passport)[^a-z0-9]{0,3}(?:la |so ){0,2})[a-z]\d{7,8}(?!\d)/gu;

/** Finds codes made of letters and digits. */
export function findCodes(text: string, folded: string): readonly PersonalSpan[] {
  if (!/\d{4}|\d{3}\.\d{2}/.test(text)) return [];
  return withoutOverlaps([
    ...found('dossier', folded, DOSSIER),
    ...found('plate', text, PLATE),
    ...found('plate', folded, SAID_PLATE),
    ...found('identity', text, PASSPORT),
    ...found('identity', folded, SAID_PASSPORT),
  ]);
}
