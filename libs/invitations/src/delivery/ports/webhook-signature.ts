import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'x-hailong-signature';

/** Seconds by which a receiver's clock may differ, and for which a caught message can be played again. */
const TOLERANCE_SECONDS = 300;

/** Signs a body, `t=1795000000,v1=…`: the second of signing, and HMAC-SHA-256 in hexadecimal over `${t}.${body}`. */
export function webhookSignature(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${hmac(secret, seconds, body)}`;
}

/** Verifies a message for its receiver, in constant time; `body` exactly as it came. */
export function isSignedBy(secret: string, header: string, body: string, nowSeconds: number): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header);
  if (!match) return false;
  const seconds = Number(match[1]);
  const expected = Buffer.from(hmac(secret, seconds, body), 'hex');
  const same = timingSafeEqual(expected, Buffer.from(match[2] ?? '', 'hex'));
  return same && Math.abs(nowSeconds - seconds) <= TOLERANCE_SECONDS;
}

function hmac(secret: string, seconds: number, body: string): string {
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
}
