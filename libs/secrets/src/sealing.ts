import { Cipher, createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { SealingFault } from './sealing-fault';
import { SECRET_KEY_BYTES } from './secret-key';

const CIPHER = 'aes-256-gcm';
const MASK = 'aes-256-ecb';
/** First byte of a sealed value, so that the way of sealing may change and old rows stay readable. */
const VERSION = 1;
const NONCE_BYTES = 12;
const MARK_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + MARK_BYTES;

/**
 * Encrypts values that the database must not read, and tags values that it must compare, under the one key of the
 * application (option `secretKey`), which never enters the database. Encryption and tags use keys of their own, derived
 * from it (HKDF-SHA256, RFC 5869).
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

  /** Tells whether there is a key. Without one, use cases that need it refuse with `secretKeyMissing`. */
  get ready(): boolean {
    return this.keys !== undefined;
  }

  /**
   * Seals with AES-256-GCM: version (1 byte), nonce (12), authentication mark (16), ciphertext (as long as `content`).
   * @param purpose authenticated with the content and needed again to open it: kind and owner, e.g. `contact of
   * 3/H21.17-…`, so that a sealed value that is moved to another row does not open there
   */
  seal(content: string | Uint8Array, purpose: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key('seal'), nonce).setAAD(Buffer.from(purpose));
    const hidden = Buffer.concat([cipher.update(Buffer.from(content as string)), cipher.final()]);
    return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), hidden]);
  }

  /**
   * Opens a value that was sealed for this purpose.
   * @throws SealingFault when it was sealed with another key or for another purpose, or was changed
   */
  open(sealed: Uint8Array, purpose: string): Buffer {
    const bytes = Buffer.from(sealed);
    if (bytes.length < HEAD_BYTES || bytes[0] !== VERSION) throw new SealingFault();
    const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, this.key('seal'), nonce, { authTagLength: MARK_BYTES })
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(1 + NONCE_BYTES, HEAD_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]);
    } catch {
      throw new SealingFault();
    }
  }

  /**
   * Keyed digest (HMAC-SHA256, 32 bytes): equal for equal texts of one purpose; without the key the text cannot be
   * found by trying out all possible texts.
   */
  tag(text: string, purpose: string): Buffer {
    return createHmac('sha256', this.key('tag')).update(`${purpose}\0${text}`).digest();
  }

  /**
   * Masks a UUID by another, always the same: AES-256 of its 16 bytes, which is a permutation, so that two never become
   * one. Without a key the UUID stays itself.
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

/** Ciphers of the mask, made once: blocks of ECB are independent, and making a cipher costs more than using it. */
function masksOf(key: Buffer): { on: Cipher; off: Cipher } {
  const [on, off] = [createCipheriv(MASK, key, null), createDecipheriv(MASK, key, null)];
  return { on: on.setAutoPadding(false), off: off.setAutoPadding(false) };
}

function through(mask: Cipher, uuid: string): string {
  const hex = mask.update(uuid.replaceAll('-', ''), 'hex', 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
