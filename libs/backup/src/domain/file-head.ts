import { randomBytes } from 'node:crypto';
import { KeyTerms, PROOF_BYTES, SALT_BYTES } from './passphrase-keys';
import { PREFIX_BYTES } from './sealed-piece';

/** First bytes of a backup; the number is that of the format. */
const MAGIC = Buffer.from('HAILONG BACKUP 1\n', 'latin1');

/** Open part of a backup: says how to make the keys, and nothing of its contents. */
export interface FileHead {
  readonly terms: KeyTerms;
  /** First bytes of every nonce. */
  readonly prefix: Buffer;
}

/** Bytes of the head without its proof. */
export const HEAD_BYTES = MAGIC.length + 1 + SALT_BYTES + PREFIX_BYTES;
/** Bytes before the first piece. */
export const OPEN_BYTES = HEAD_BYTES + PROOF_BYTES;

export function newPrefix(): Buffer {
  return randomBytes(PREFIX_BYTES);
}

export function headBytes({ terms, prefix }: FileHead): Buffer {
  return Buffer.concat([MAGIC, Buffer.from([terms.cost]), terms.salt, prefix]);
}

/** Head of a file; undefined when the bytes are those of no backup, or of another format. */
export function readHead(bytes: Buffer): FileHead | undefined {
  if (bytes.length < HEAD_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const at = MAGIC.length;
  return {
    terms: { cost: bytes.readUInt8(at), salt: bytes.subarray(at + 1, at + 1 + SALT_BYTES) },
    prefix: bytes.subarray(at + 1 + SALT_BYTES, HEAD_BYTES),
  };
}
