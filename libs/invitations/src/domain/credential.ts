import { KeyObject, createHash } from 'node:crypto';
import { base64urlBytes } from './base64url';
import { SIGNATURE_BYTES, isSignatureOf } from './blind-signature';

/** Proof, sent with an answer, that its sender was invited; it names no person. */
export interface Credential {
  /** 32 random bytes of the browser, Base64url. */
  readonly nonce: string;
  /** Unblinded signature of the nonce, 256 bytes, Base64url. */
  readonly signature: string;
}

const NONCE_BYTES = 32;

/** Verifies that the key of a round and agency signed this nonce. Takes 0.05 ms. */
export function isCredentialOf(publicKey: KeyObject, credential: Credential): boolean {
  const nonce = base64urlBytes(credential.nonce, NONCE_BYTES);
  const signature = base64urlBytes(credential.signature, SIGNATURE_BYTES);
  return nonce !== undefined && signature !== undefined && isSignatureOf(publicKey, nonce, signature);
}

/**
 * Derives the key under which the answer of a credential is stored (43 characters of Base64url, see Submission.key):
 * a digest of the nonce alone, so a second answer with the same credential is the same response, with any signature.
 */
export function credentialResponseKey(credential: Credential): string {
  return createHash('sha256').update(`hailong credential\0${credential.nonce}`).digest('base64url');
}
