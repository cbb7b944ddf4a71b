import { FileHead, HEAD_BYTES, OPEN_BYTES, headBytes, newPrefix, readHead } from '../domain/file-head';
import { isBearable, isProof, newKeyTerms, passphraseKeys, proofOf } from '../domain/passphrase-keys';
import { PROBLEMS } from '../domain/problems';
import { MARK_BYTES, PIECE_BYTES, openPiece, sealPiece } from '../domain/sealed-piece';
import { BackupFault } from './backup-fault';
import { ByteReader } from './byte-reader';

/** Seals a stream under a passphrase: the head in the open, then pieces. */
export async function* sealed(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const head: FileHead = { terms: newKeyTerms(), prefix: newPrefix() };
  const keys = passphraseKeys(passphrase, head.terms);
  yield Buffer.concat([headBytes(head), proofOf(keys, headBytes(head))]);
  const reader = new ByteReader(source);
  let plain = await reader.take(PIECE_BYTES);
  for (let number = 0; ; number += 1) {
    const next = await reader.take(PIECE_BYTES);
    const last = next.length === 0;
    yield sealPiece({ key: keys.sealing, prefix: head.prefix, number, last }, plain);
    if (last) return;
    plain = next;
  }
}

/**
 * Opens a sealed stream. @param file name for the sentences
 * @throws BackupFault at the first byte that is not as it was written, and where the end is missing
 */
export async function* unsealed(
  source: AsyncIterable<Buffer>,
  passphrase: string,
  file: string,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source);
  const { prefix, key } = keyOf(await reader.take(OPEN_BYTES), passphrase, file);
  let piece = await reader.take(PIECE_BYTES + MARK_BYTES);
  for (let number = 0; ; number += 1) {
    const next = await reader.take(PIECE_BYTES + MARK_BYTES);
    const last = next.length === 0;
    const plain = openPiece({ key, prefix, number, last }, piece);
    if (!plain) throw new BackupFault(PROBLEMS.BACKUP_UNUSABLE.at('FILE', file));
    if (plain.length > 0) yield plain;
    if (last) return;
    piece = next;
  }
}

function keyOf(open: Buffer, passphrase: string, file: string): { prefix: Buffer; key: Buffer } {
  const head = readHead(open);
  if (!head || !isBearable(head.terms)) throw new BackupFault(PROBLEMS.BACKUP_UNREADABLE.at('FILE', file));
  if (open.length < OPEN_BYTES) throw new BackupFault(PROBLEMS.BACKUP_UNUSABLE.at('FILE', file));
  const keys = passphraseKeys(passphrase, head.terms);
  if (!isProof(keys, open.subarray(0, HEAD_BYTES), open.subarray(HEAD_BYTES)))
    throw new BackupFault(PROBLEMS.PASSPHRASE_DIFFERENT.at('FILE', file));
  return { prefix: head.prefix, key: keys.sealing };
}
