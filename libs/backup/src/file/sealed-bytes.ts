import { FileHead, HEAD_BYTES, OPEN_BYTES, headBytes, newPrefix, readHead } from '../domain/file-head';
import { Passphrase, isBearable, isProof, newKeyTerms, proofOf } from '../domain/passphrase-keys';
import { PROBLEMS } from '../domain/problems';
import { MARK_BYTES, PIECE_BYTES, openPiece, sealPiece } from '../domain/sealed-piece';
import { BackupFault } from './backup-fault';
import { ByteReader } from './byte-reader';

/** Key of the pieces of one file, and the first bytes of their nonces. */
export interface PieceKey {
  readonly key: Buffer;
  readonly prefix: Buffer;
}

/** Seals a stream under a passphrase: the head in the open, then pieces. */
export async function* sealed(source: AsyncIterable<Buffer>, passphrase: Passphrase): AsyncGenerator<Buffer> {
  const head: FileHead = { terms: newKeyTerms(), prefix: newPrefix() };
  const keys = passphrase.keysUnder(head.terms);
  yield Buffer.concat([headBytes(head), proofOf(keys, headBytes(head))]);
  yield* sealedPieces(source, { key: keys.sealing, prefix: head.prefix });
}

/**
 * Opens a sealed stream. @param file name for the sentences
 * @throws BackupFault at the first byte that is not as it was written, and where the end is missing
 */
export async function* unsealed(
  source: AsyncIterable<Buffer>,
  passphrase: Passphrase,
  file: string,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source);
  yield* openedPieces(reader, keyOf(await reader.take(OPEN_BYTES), passphrase, file), file);
}

/** Seals a stream piece by piece; there is always a last one, which may hold nothing. */
export async function* sealedPieces(
  source: AsyncIterable<Buffer>,
  { key, prefix }: PieceKey,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source);
  let plain = await reader.take(PIECE_BYTES);
  for (let number = 0; ; number += 1) {
    const next = await reader.take(PIECE_BYTES);
    const last = next.length === 0;
    yield sealPiece({ key, prefix, number, last }, plain);
    if (last) return;
    plain = next;
  }
}

/** Opens pieces up to the last. @throws BackupFault at a piece that is not as it was sealed, or where the last is missing */
export async function* openedPieces(
  reader: ByteReader,
  { key, prefix }: PieceKey,
  file: string,
): AsyncGenerator<Buffer> {
  let piece = await reader.take(PIECE_BYTES + MARK_BYTES);
  for (let number = 0; ; number += 1) {
    const next = await reader.take(PIECE_BYTES + MARK_BYTES);
    const last = next.length === 0;
    const plain = openPiece({ key, prefix, number, last }, piece);
    if (!plain) throw new BackupFault(PROBLEMS.BACKUP_UNUSABLE.at(file, file));
    if (plain.length > 0) yield plain;
    if (last) return;
    piece = next;
  }
}

function keyOf(open: Buffer, passphrase: Passphrase, file: string): PieceKey {
  const head = readHead(open);
  if (!head || !isBearable(head.terms)) throw new BackupFault(PROBLEMS.BACKUP_UNREADABLE.at(file, file));
  if (open.length < OPEN_BYTES) throw new BackupFault(PROBLEMS.BACKUP_UNUSABLE.at(file, file));
  const keys = passphrase.keysUnder(head.terms);
  if (!isProof(keys, open.subarray(0, HEAD_BYTES), open.subarray(HEAD_BYTES)))
    throw new BackupFault(PROBLEMS.PASSPHRASE_DIFFERENT.at(file, file));
  return { prefix: head.prefix, key: keys.sealing };
}
