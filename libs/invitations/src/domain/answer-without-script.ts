import { derive } from './round-keys';

/**
 * The key under which the answer of somebody whose page cannot blind is stored (43 characters of Base64url, see
 * Submission.key). A second answer with the same token is the same response; without the sealed token key nobody can say
 * which admission it was.
 * @param tokenHash of the admission, found by token or short code
 */
export function noScriptResponseKey(tokenKey: Buffer, tokenHash: Buffer): string {
  return derive(tokenKey, 'answer-without-script', tokenHash).toString('base64url');
}

/**
 * Number of the lock that an exchange and an answer without a script take for one admission, as PostgreSQL takes it: a
 * signed 64-bit integer in digits. Derived under the sealed key, so that a log of statements does not name the admission.
 */
export function lockNumberOf(tokenKey: Buffer, tokenHash: Buffer): string {
  return derive(tokenKey, 'lock', tokenHash).readBigInt64BE(0).toString();
}
