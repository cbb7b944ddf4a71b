import {
  KeyObject,
  constants,
  createPublicKey,
  generateKeyPair,
  privateEncrypt,
  publicDecrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';

/*
 * The server's half of RSABSSA-SHA384-PSS-Deterministic (RFC 9474): it signs a message that it cannot read and verifies a
 * signature that it has never seen. The browser's half (prepare, blind, finalize) is @cloudflare/blindrsa-ts. "Deterministic" means that no
 * random prefix is added to the message: ours is 32 random bytes already (RFC 9474, section 5).
 */

/** Name of the variant in RFC 9474, section 5. */
export const SIGNATURE_VARIANT = 'RSABSSA-SHA384-PSS-Deterministic';
/** Bytes of a modulus, a blinded message and a signature. */
export const SIGNATURE_BYTES = 256;
const SALT_BYTES = 48;

const generate = promisify(generateKeyPair);

export interface SigningKeyPair {
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Buffer;
  /** PKCS #8, DER. */
  readonly privateKey: Buffer;
}

/** Makes an RSA key of 2048 bits, in a tenth of a second, in another thread. */
export async function makeSigningKey(): Promise<SigningKeyPair> {
  const { publicKey, privateKey } = await generate('rsa', {
    modulusLength: SIGNATURE_BYTES * 8,
    publicExponent: 0x10001,
  });
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
}

/** Reads a SubjectPublicKeyInfo, DER. */
export function publicKeyOf(spki: Buffer): KeyObject {
  return createPublicKey({ key: spki, type: 'spki', format: 'der' });
}

/** Tells whether this key can sign a number: 256 bytes, from 1 to n - 1. */
export function isBlindable(publicKey: KeyObject, blinded: Buffer): boolean {
  const modulus = Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url');
  const nothing = Buffer.alloc(SIGNATURE_BYTES);
  return blinded.length === SIGNATURE_BYTES && blinded.compare(modulus) < 0 && blinded.compare(nothing) > 0;
}

/**
 * Signs blindly (BlindSign of RFC 9474, section 4.3): the raw RSA operation of OpenSSL (blinded against timing, checked against faults),
 * and the check that the RFC asks for.
 * @throws Error when the message is not in range; ask {@link isBlindable} first
 */
export function blindSign(privateKey: KeyObject, blinded: Buffer): Buffer {
  const padding = constants.RSA_NO_PADDING;
  const signature = privateEncrypt({ key: privateKey, padding }, blinded);
  const back = publicDecrypt({ key: createPublicKey(privateKey), padding }, signature);
  if (!back.equals(blinded)) throw new Error('the signature does not verify: a fault of the hardware');
  return signature;
}

/** Verifies a finished signature (RSASSA-PSS, SHA-384, salt of 48 bytes) of this message. */
export function isSignatureOf(publicKey: KeyObject, message: Buffer, signature: Buffer): boolean {
  const key = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES };
  return verify('sha384', message, key, signature);
}
