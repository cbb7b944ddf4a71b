import { createReadStream } from 'node:fs';
import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { TableSums } from '../domain/contents';
import { Passphrase } from '../domain/passphrase-keys';
import { BackupVisitor, readRecords } from './read-records';
import { unsealed } from './sealed-bytes';

export interface BackupFile {
  /** Name as the operator gave it, for sentences. */
  readonly name: string;
  readonly filePath: string;
  readonly passphrase: Passphrase;
}

/**
 * Reads a backup from its beginning to its end. Memory does not grow with it.
 * @param onBytes hears how many bytes of the file have been read
 * @returns sums of the tables
 * @throws BackupFault when a byte differs from what was written
 */
export async function readBackupFile(
  file: BackupFile,
  visitor: BackupVisitor,
  onBytes: (bytes: number) => void,
): Promise<readonly TableSums[]> {
  const stream = createReadStream(file.filePath);
  const gunzip = createGunzip();
  pipeline(
    Readable.from(unsealed(counted(stream, onBytes), file.passphrase, file.name), { objectMode: false }),
    gunzip,
    // An error reaches the reader of the last stream.
    () => undefined,
  );
  try {
    return await readRecords(gunzip, file.name, visitor);
  } finally {
    stream.destroy();
  }
}

async function* counted(source: AsyncIterable<Buffer>, onBytes: (bytes: number) => void) {
  let bytes = 0;
  for await (const chunk of source) {
    yield chunk;
    onBytes((bytes += chunk.length));
  }
}
