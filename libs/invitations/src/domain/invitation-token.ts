import { createHash } from 'node:crypto';
import { base64urlBytes } from './base64url';
import { derive } from './round-keys';

/** 128 bits: nobody guesses one, so its hash needs no key. */
const TOKEN_BYTES = 16;

/**
 * The token of an invitation, 16 bytes. Computed, never kept: a reminder makes the same link again, and without the
 * sealed token key nobody can say which invitation a token, or the hash of one, belongs to.
 */
export function tokenOf(tokenKey: Buffer, invitationId: string): Buffer {
  return derive(tokenKey, 'token', invitationId).subarray(0, TOKEN_BYTES);
}

/** SHA-256 of a token, 32 bytes; what an admission is found by. */
export function tokenHash(token: Buffer): Buffer {
  return createHash('sha256').update(token).digest();
}

/** As it stands in a link: 22 characters of Base64url. */
export function tokenText(token: Buffer): string {
  return token.toString('base64url');
}

/** The token behind the text of a link; undefined when it cannot be one. */
export function parseToken(text: string): Buffer | undefined {
  return base64urlBytes(text.trim(), TOKEN_BYTES);
}
