/** Numbers of Vietnamese mobile networks without their prefix: nine digits that begin with 3, 5, 7, 8 or 9. */
const MOBILE = /^(?:\+?84|0)([35789]\d{8})$/;

/**
 * Normalises a Vietnamese mobile number, `0912 345 678` or `+84 912.345.678`, to `84912345678`. Undefined: a landline, a
 * foreign number or no number, which no SMS and no Zalo message reaches.
 */
export function mobileNumber(text: string): string | undefined {
  const digits = MOBILE.exec(text.replace(/[\s.()-]/g, ''))?.[1];
  return digits && `84${digits}`;
}
