import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Bytes of a piece before it is sealed; the last one has fewer, or none. */
export const PIECE_BYTES = 64 * 1024;
export const MARK_BYTES = 16;
export const PREFIX_BYTES = 7;

/** Key and place of a piece. */
export interface PieceTerms {
  readonly key: Buffer;
  readonly prefix: Buffer;
  /** Number of the piece, from 0. */
  readonly number: number;
  /** True for the last piece of the file. */
  readonly last: boolean;
}

/**
 * Seals a piece with AES-256-GCM. Its number and whether it is the last are part of the nonce, so that pieces can be neither
 * moved, repeated nor left out at the end. Source: STREAM, Hoang, Reyhanitabar, Rogaway, Vizár, CRYPTO 2015, section 6.
 * @returns the sealed bytes, then a mark of 16
 */
export function sealPiece(terms: PieceTerms, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', terms.key, nonceOf(terms));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens a piece; undefined when a byte of it, its number or its being the last differs. */
export function openPiece(terms: PieceTerms, sealed: Buffer): Buffer | undefined {
  if (sealed.length < MARK_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', terms.key, nonceOf(terms));
  decipher.setAuthTag(sealed.subarray(sealed.length - MARK_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - MARK_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

function nonceOf({ prefix, number, last }: PieceTerms): Buffer {
  const nonce = Buffer.alloc(PREFIX_BYTES + 5);
  prefix.copy(nonce);
  nonce.writeUInt32BE(number, PREFIX_BYTES);
  nonce.writeUInt8(last ? 1 : 0, PREFIX_BYTES + 4);
  return nonce;
}
