/**
 * Equal for two writings of one serial (số phiếu): capitals and spaces around do not matter, and neither do leading zeros of
 * digits alone, because spreadsheets drop them.
 */
export function sameSerial(serial: string): string {
  if (SETTLED.test(serial)) return serial;
  const upper = serial.normalize('NFC').trim().replace(/\s+/g, ' ').toUpperCase();
  return /^0+\d+$/.test(upper) ? upper.replace(/^0+(?=\d)/, '') : upper;
}

/** Pattern of nearly all serials, which need none of the above. */
const SETTLED = /^[A-Z1-9][!-`{-~]*$/;
