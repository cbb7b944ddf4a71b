/**
 * Equal for two writings of one serial (số phiếu): capitals, spaces around it and around dashes, the kind of a dash, full-width
 * letters and characters that show nothing do not matter. Of digits alone neither do leading zeros, a plus, an apostrophe and
 * decimals of zeros, because spreadsheets drop and add them.
 */
export function sameSerial(serial: string): string {
  if (SETTLED.test(serial)) return serial;
  const upper = serial
    .normalize('NFKC')
    .replace(UNSHOWN, '')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(DASHES, '-')
    .replace(/^'/, '')
    .toUpperCase();
  return WHOLE_NUMBER.exec(upper)?.[1] ?? upper;
}

const UNSHOWN = /[\p{Cf}\p{DI}]/gu;
/** Dashes and minus signs, with the spaces around them. */
const DASHES = / ?[\p{Pd}\u2212] ?/gu;
const WHOLE_NUMBER = /^\+?0*(\d+?)(?:[.,]0+)?$/;

/** Pattern of nearly all serials, which need none of the above. */
const SETTLED = /^[A-Z1-9][!-+/-`{-~-]*$/;
