import { randomBytes, webcrypto } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import type { Credential } from '@hailong/invitations/domain';

/*
 * The browser's half of RFC 9474, as a page would run it: WebCrypto and @cloudflare/blindrsa-ts, nothing of ours.
 */

interface Suite {
  blind(key: webcrypto.CryptoKey, message: Uint8Array): Promise<{ blindedMsg: Uint8Array; inv: Uint8Array }>;
  finalize(
    key: webcrypto.CryptoKey,
    message: Uint8Array,
    blindSignature: Uint8Array,
    inverse: Uint8Array,
  ): Promise<Uint8Array>;
  prepare(message: Uint8Array): Uint8Array;
  blindSign(key: webcrypto.CryptoKey, blinded: Uint8Array): Promise<Uint8Array>;
}

/** RSABSSA-SHA384-PSS-Deterministic. */
export const suite = RSABSSA.SHA384.PSS.Deterministic() as unknown as Suite;

const ALGORITHM = { name: 'RSA-PSS', hash: 'SHA-384' };

/** State that a browser keeps between blinding and finalizing. */
export interface Blinded {
  /** 32 bytes, Base64url. */
  readonly nonce: string;
  /** 256 bytes, Base64url: what it sends. */
  readonly blindedMessage: string;
  /** The credential of the signature that came back; throws when that is not of this message and key. */
  finalize(blindSignature: string): Promise<Credential>;
}

/** @param publicKey SubjectPublicKeyInfo, Base64url */
export async function blindNonce(publicKey: string): Promise<Blinded> {
  const spki = Buffer.from(publicKey, 'base64url');
  const key = await webcrypto.subtle.importKey('spki', spki, ALGORITHM, true, ['verify']);
  const nonce = randomBytes(32);
  const message = suite.prepare(nonce);
  const { blindedMsg, inv } = await suite.blind(key, message);
  return {
    nonce: nonce.toString('base64url'),
    blindedMessage: Buffer.from(blindedMsg).toString('base64url'),
    finalize: async (blindSignature) => {
      const signature = await suite.finalize(key, message, Buffer.from(blindSignature, 'base64url'), inv);
      return { nonce: nonce.toString('base64url'), signature: Buffer.from(signature).toString('base64url') };
    },
  };
}
