import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * Canonical form of a JSON value (RFC 8785, JSON Canonicalization Scheme): keys in the order of their UTF-16 units, numbers as
 * ECMAScript prints them, no space. Equal values have equal forms, so a digest of the form is a digest of the value.
 *
 * @throws Error for a number that JSON cannot write; TypeError for a value that is no JSON
 */
export function canonicalForm(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value without a JSON form has no canonical form');
  return text;
}

/** SHA-256 of bytes or of a text in UTF-8, hexadecimal, 64 digits. */
export function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
