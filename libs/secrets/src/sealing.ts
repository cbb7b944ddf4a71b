import { Cipher, createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { SECRET_KEY_BYTES } from './secret-key';

const CIPHER = 'aes-256-gcm';
const MASK = 'aes-256-ecb';
/** First byte of everything sealed, so that the way of sealing may change and old rows stay readable. */
const VERSION = 1;
const NONCE_BYTES = 12;
const MARK_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + MARK_BYTES;

/**
 * Encrypts what the database must not be able to read, and marks what it must be able to compare, under the one key of
 * the application (option `secretKey`), which never enters the database. Encrypting and marking use keys of their own,
 * derived from it (HKDF-SHA256, RFC 5869).
 */
export class Sealing {
  private readonly keys: { readonly seal: Buffer; readonly tag: Buffer } | undefined;
  private readonly masks: { readonly on: Cipher; readonly off: Cipher } | undefined;

  /** @param key 32 bytes; undefined: nothing can be sealed, see {@link ready}. */
  constructor(key: Buffer | undefined) {
    if (key && key.length !== SECRET_KEY_BYTES) throw new RangeError('a key to seal with has 32 bytes');
    this.keys = key && { seal: derived(key, 'hailong seal 1'), tag: derived(key, 'hailong tag 1') };
    this.masks = key && masksOf(derived(key, 'hailong mask 1'));
  }

  /** Whether there is a key. Where there is none, use cases refuse with `secretKeyMissing` what would need one. */
  get ready(): boolean {
    return this.keys !== undefined;
  }

  /**
   * AES-256-GCM: version (1 byte), nonce (12), authentication mark (16), ciphertext (as long as `content`).
   * @param purpose authenticated with it and needed again to open: what it is and whose, e.g. `contact of 3/H21.17-…`,
   * so that a sealed value that is moved to another row does not open there
   */
  seal(content: string | Uint8Array, purpose: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key('seal'), nonce).setAAD(Buffer.from(purpose));
    const hidden = Buffer.concat([cipher.update(Buffer.from(content as string)), cipher.final()]);
    return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), hidden]);
  }

  /**
   * What was sealed for this purpose.
   * @throws Error when it was sealed with another key or for another purpose, or was changed
   */
  open(sealed: Uint8Array, purpose: string): Buffer {
    const bytes = Buffer.from(sealed);
    if (bytes.length < HEAD_BYTES || bytes[0] !== VERSION) throw cannotOpen();
    const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, this.key('seal'), nonce, { authTagLength: MARK_BYTES })
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(1 + NONCE_BYTES, HEAD_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]);
    } catch {
      throw cannotOpen();
    }
  }

  /**
   * A keyed digest (HMAC-SHA256, 32 bytes): equal for equal texts of one purpose, and nobody without the key can find
   * the text by trying out all there are.
   */
  tag(text: string, purpose: string): Buffer {
    return createHmac('sha256', this.key('tag')).update(`${purpose}\0${text}`).digest();
  }

  /**
   * Another UUID in the place of this one, always the same, and back: AES-256 of its 16 bytes, which is a permutation, so two
   * never become one. Where there is no key it stays itself.
   */
  mask(uuid: string): string {
    return this.masks ? through(this.masks.on, uuid) : uuid;
  }

  unmask(uuid: string): string {
    return this.masks ? through(this.masks.off, uuid) : uuid;
  }

  private key(use: 'seal' | 'tag'): Buffer {
    if (!this.keys) throw new Error('there is no secretKey: look at Sealing.ready first');
    return this.keys[use];
  }
}

function derived(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), use, 32));
}

/** Kept open: one block of ECB knows nothing of the one before, and making a cipher costs more than using it. */
function masksOf(key: Buffer): { on: Cipher; off: Cipher } {
  const [on, off] = [createCipheriv(MASK, key, null), createDecipheriv(MASK, key, null)];
  return { on: on.setAutoPadding(false), off: off.setAutoPadding(false) };
}

function through(mask: Cipher, uuid: string): string {
  const hex = mask.update(uuid.replaceAll('-', ''), 'hex', 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function cannotOpen(): Error {
  return new Error(
    'a sealed value does not open: it was sealed with another secretKey or for another purpose, or was changed',
  );
}
