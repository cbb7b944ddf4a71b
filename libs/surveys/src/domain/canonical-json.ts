import { createHash } from 'node:crypto';

/**
 * Writes the same text for equal values in every order of their keys: the database keeps keys in an order of its own.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** Tells versions of a document apart: 12 hexadecimal digits of its SHA-256. */
export function digestOf(document: unknown): string {
  return createHash('sha256').update(canonicalJson(document)).digest('hex').slice(0, 12);
}
