import { createHash } from 'node:crypto';
import { base64urlBytes } from './base64url';
import { derive } from './round-keys';

/** Bytes of a token: 128 bits cannot be guessed. */
const TOKEN_BYTES = 16;

/**
 * Derives the token of an invitation, 16 bytes. It is never stored: a reminder makes the same link again, and the
 * invitation of a token or its hash cannot be told without the sealed token key.
 */
export function tokenOf(tokenKey: Buffer, invitationId: string): Buffer {
  return derive(tokenKey, 'token', invitationId).subarray(0, TOKEN_BYTES);
}

/**
 * Hash that finds an admission, 32 bytes. Keyed: with a plain one, printed sheets and a copy of the tables would lead from each
 * dossier to its admission.
 */
export function tokenHash(tokenKey: Buffer, token: Buffer): Buffer {
  return derive(tokenKey, 'token-hash', token);
}

/**
 * Hashes under which the admission of a token may be stored: keyed, and plain where an earlier version of the program made it.
 */
export function tokenHashes(tokenKey: Buffer, token: Buffer): readonly [keyed: Buffer, plain: Buffer] {
  return [tokenHash(tokenKey, token), createHash('sha256').update(token).digest()];
}

/** Tells, for invitations, whether their admission is one of these, given by their hashes. */
export function admissionsAmong(
  tokenKey: Buffer,
  hashes: Iterable<Buffer>,
): (invitationId: string) => boolean {
  const known = new Set([...hashes].map((hash) => hash.toString('hex')));
  return (id) => tokenHashes(tokenKey, tokenOf(tokenKey, id)).some((hash) => known.has(hash.toString('hex')));
}

/** Writes a token as in a link: 22 characters of Base64url. */
export function tokenText(token: Buffer): string {
  return token.toString('base64url');
}

/** Reads the token from the text of a link; undefined when it cannot be a token. */
export function parseToken(text: string): Buffer | undefined {
  return base64urlBytes(text.trim(), TOKEN_BYTES);
}
