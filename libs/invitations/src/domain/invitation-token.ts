import { createHash } from 'node:crypto';
import { base64urlBytes } from './base64url';
import { derive } from './round-keys';

/** Bytes of a token: 128 bits cannot be guessed, so its hash needs no key. */
const TOKEN_BYTES = 16;

/**
 * Derives the token of an invitation, 16 bytes. It is never stored: a reminder makes the same link again, and the
 * invitation of a token or its hash cannot be told without the sealed token key.
 */
export function tokenOf(tokenKey: Buffer, invitationId: string): Buffer {
  return derive(tokenKey, 'token', invitationId).subarray(0, TOKEN_BYTES);
}

/** Hash that finds an admission: SHA-256 of a token, 32 bytes. */
export function tokenHash(token: Buffer): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Writes a token as in a link: 22 characters of Base64url. */
export function tokenText(token: Buffer): string {
  return token.toString('base64url');
}

/** Reads the token from the text of a link; undefined when it cannot be a token. */
export function parseToken(text: string): Buffer | undefined {
  return base64urlBytes(text.trim(), TOKEN_BYTES);
}
