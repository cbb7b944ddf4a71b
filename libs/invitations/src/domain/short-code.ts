import { derive } from './round-keys';
import { typedKeys } from './typed-keys';

/** Crockford's alphabet: no I, L, O, U, so that nothing on paper is read as something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SYMBOL_BITS = 5;
/** 50 bits and a check character. */
const SYMBOLS = 10;
/** x^5 + x^2 + 1, primitive: its root has order 31, more than a code has characters. */
const FIELD = 0b100101;

/**
 * Derives the code of an invitation on paper: ten characters and a check character, without groups. Computed like the token,
 * see tokenOf.
 */
export function shortCodeOf(tokenKey: Buffer, invitationId: string): string {
  const digest = derive(tokenKey, 'short-code', invitationId);
  const bits = digest.readBigUInt64BE(0);
  const values = Array.from({ length: SYMBOLS }, (_, position) =>
    Number((bits >> BigInt(SYMBOL_BITS * position)) & 31n),
  );
  return [...values, checkOf(values)].map((value) => ALPHABET.charAt(value)).join('');
}

/** Groups a code as it is printed: `7Q4K-M2ZD-90X`. */
export function groupedCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-');
}

/** Longest text that is read as a code. */
const LONGEST = 40;
/** Codes that one typed text may mean. */
const MOST_MEANT = 4;

/**
 * Reads a typed code: small letters, blanks, dashes of every kind, O for 0, I and L for 1 are taken as meant, and letters that a
 * keyboard for Vietnamese has marked as the keys that were typed. The check character tells which way of undoing the marks
 * is right; by chance it may let several pass, the likeliest of which are given. Empty when a character is wrong or two are swapped:
 * the check character detects every such slip.
 */
export function readShortCode(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const keys = typedKeys(text.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, ''));
  const codes = keys.map((typed) => typed.replace(/O/g, '0').replace(/[IL]/g, '1')).filter(isCode);
  return [...new Set(codes)].slice(0, MOST_MEANT);
}

function isCode(text: string): boolean {
  const values = [...text].map((symbol) => ALPHABET.indexOf(symbol));
  if (values.length !== SYMBOLS + 1 || values.includes(-1)) return false;
  return checkOf(values.slice(0, SYMBOLS)) === values[SYMBOLS];
}

/** Hash that finds an admission. Keyed, because all codes of 50 bits can be tried out where the hash is known. */
export function shortCodeHash(tokenKey: Buffer, code: string): Buffer {
  return derive(tokenKey, 'short-code-hash', code);
}

/** Evaluates the polynomial with these coefficients at a root of FIELD, times that root. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => timesRoot(sum ^ value), 0);
}

function timesRoot(value: number): number {
  const shifted = value << 1;
  return shifted > 31 ? shifted ^ FIELD : shifted;
}
