import { KeyObject, createPrivateKey, createSign, randomBytes, webcrypto, constants } from 'node:crypto';
import { blindNonce, suite } from '../../../../test/kit/blind-nonce';
import { SIGNATURE_BYTES, blindSign, isBlindable, makeSigningKey, publicKeyOf } from './blind-signature';
import { Credential, credentialResponseKey, isCredentialOf } from './credential';

/** The server signs with OpenSSL's raw RSA, the browser blinds and finalizes with @cloudflare/blindrsa-ts: RFC 9474. */
describe('a credential', () => {
  let spki: Buffer;
  let publicKey: KeyObject;
  let privateKey: KeyObject;
  let credential: Credential;
  let blinded: Buffer;
  beforeAll(async () => {
    const pair = await makeSigningKey();
    spki = pair.publicKey;
    publicKey = publicKeyOf(spki);
    privateKey = createPrivateKey({ key: pair.privateKey, type: 'pkcs8', format: 'der' });
    const browser = await blindNonce(spki.toString('base64url'));
    blinded = Buffer.from(browser.blindedMessage, 'base64url');
    credential = await browser.finalize(blindSign(privateKey, blinded).toString('base64url'));
  });

  it('a credential that the browser makes of our raw signature verifies here', () => {
    expect(isCredentialOf(publicKey, credential)).toBe(true);
  });

  it('a credential is signed alike by the library of the browser and by the server', async () => {
    const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
    const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
    const key = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']);
    expect(Buffer.from(await suite.blindSign(key, blinded))).toEqual(blindSign(privateKey, blinded));
  });

  it('a message gets the same signature each time it is signed', () => {
    expect(blindSign(privateKey, blinded)).toEqual(blindSign(privateKey, blinded));
  });

  it('a credential is an ordinary signature with a salt of 48 bytes over SHA-384, and nothing else is taken for one', () => {
    const nonce = Buffer.from(credential.nonce, 'base64url');
    const ordinary = (hash: string, saltLength: number) => {
      const signature = createSign(hash)
        .update(nonce)
        .sign({ key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });
      return { nonce: credential.nonce, signature: signature.toString('base64url') };
    };
    expect(isCredentialOf(publicKey, ordinary('sha384', 48))).toBe(true);
    expect(isCredentialOf(publicKey, ordinary('sha384', 0))).toBe(false);
    expect(isCredentialOf(publicKey, ordinary('sha256', 32))).toBe(false);
  });

  it('a credential does not verify with another nonce, signature or key, cut short, padded or written otherwise', async () => {
    const { nonce, signature } = credential;
    const other = randomBytes(32).toString('base64url');
    const forged: Credential[] = [
      { nonce: other, signature },
      { nonce, signature: randomBytes(256).toString('base64url') },
      { nonce, signature: Buffer.alloc(256).toString('base64url') },
      { nonce: nonce.slice(1), signature },
      { nonce: `${nonce}=`, signature },
      { nonce, signature: signature.slice(4) },
      { nonce, signature: `${signature}A` },
      { nonce: '', signature: '' },
    ];
    for (const each of forged) expect(isCredentialOf(publicKey, each)).toBe(false);
    const stranger = publicKeyOf((await makeSigningKey()).publicKey);
    expect(isCredentialOf(stranger, credential)).toBe(false);
  });

  it('a credential says nothing of the blinded message and its signature, which look different', () => {
    const seen = [blinded, blindSign(privateKey, blinded)].map((bytes) => bytes.toString('hex'));
    const shown = [credential.nonce, credential.signature].map((text) =>
      Buffer.from(text, 'base64url').toString('hex'),
    );
    for (const bytes of shown) for (const known of seen) expect(known).not.toContain(bytes.slice(0, 32));
  });

  it('a credential has one key for its answer, whatever signature comes with its nonce', () => {
    const key = credentialResponseKey(credential);
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(credentialResponseKey({ ...credential, signature: 'other' })).toBe(key);
    expect(credentialResponseKey({ ...credential, nonce: 'other' })).not.toBe(key);
    expect(key).not.toContain(credential.nonce);
  });
});

describe('a blinded message', () => {
  it('a blinded message is a number from 1 to below the modulus, of 256 bytes', async () => {
    const { publicKey: spki, privateKey } = await makeSigningKey();
    const key = publicKeyOf(spki);
    const modulus = Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url');
    const below = Buffer.from(modulus);
    below[SIGNATURE_BYTES - 1] = (below[SIGNATURE_BYTES - 1] ?? 0) ^ 1;
    const one = Buffer.alloc(SIGNATURE_BYTES);
    one[SIGNATURE_BYTES - 1] = 1;
    for (const fits of [one, below]) expect(isBlindable(key, fits)).toBe(true);
    const signing = createPrivateKey({ key: privateKey, type: 'pkcs8', format: 'der' });
    expect(blindSign(signing, one)).toEqual(one);
    const wrong = [
      modulus,
      Buffer.alloc(SIGNATURE_BYTES, 255),
      Buffer.alloc(SIGNATURE_BYTES),
      one.subarray(1),
    ];
    for (const outside of wrong) expect(isBlindable(key, outside)).toBe(false);
    expect(() => blindSign(signing, Buffer.alloc(SIGNATURE_BYTES, 255))).toThrow();
  });
});
