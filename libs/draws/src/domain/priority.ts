import { createHash } from 'node:crypto';

/**
 * Name and version of the method. Another method gets another name; a stored draw is repeated by the method it names.
 */
export const DRAW_METHOD = 'hash-order-1';

/**
 * Computes the permanent random number of a dossier under a seed: SHA-256 of the UTF-8 bytes of `seed/code`, 64 hexadecimal digits;
 * they compare as text like the numbers they write. Source: sampling by permanent random numbers, Ohlsson (1995).
 */
export function priorityOf(seed: string, code: string): string {
  return createHash('sha256').update(`${seed}/${code}`).digest('hex');
}

/** Orders texts by code units, which for codes of dossiers is the order of their bytes. */
export function textOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
