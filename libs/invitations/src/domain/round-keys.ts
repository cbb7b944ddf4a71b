import { createHmac } from 'node:crypto';

/** Bytes of a token key. */
export const TOKEN_KEY_BYTES = 32;

/** Uses of a token key. Each has a label of its own, so that a value derived for one use says nothing about another. */
export type TokenKeyUse =
  | 'token'
  | 'token-hash'
  | 'short-code'
  | 'short-code-hash'
  | 'answer-without-script'
  | 'lock'
  | 'lot'
  | 'half'
  | 'dossier-ticket'
  | 'dossier-ticket-proof';

/** Derives HMAC-SHA-256 (32 bytes) of the content under the key of a round and agency, for one use. */
export function derive(tokenKey: Buffer, use: TokenKeyUse, content: string | Buffer): Buffer {
  return createHmac('sha256', tokenKey).update(`hailong ${use}\0`).update(content).digest();
}
