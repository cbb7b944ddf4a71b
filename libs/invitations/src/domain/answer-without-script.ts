import { derive } from './round-keys';

/**
 * Derives the key under which an answer from a page that cannot blind is stored (43 characters of Base64url, see
 * Submission.key). A second answer with the same token is the same response; its admission cannot be told without the
 * sealed token key.
 * @param tokenHash of the admission, found by token or short code
 */
export function noScriptResponseKey(tokenKey: Buffer, tokenHash: Buffer): string {
  return derive(tokenKey, 'answer-without-script', tokenHash).toString('base64url');
}

/**
 * Derives the number of the advisory lock that an exchange and an answer without a script take for an admission: a signed
 * 64-bit integer in digits. It is derived under the sealed key, so a log of statements does not name the admission.
 */
export function lockNumberOf(tokenKey: Buffer, tokenHash: Buffer): string {
  return derive(tokenKey, 'lock', tokenHash).readBigInt64BE(0).toString();
}
