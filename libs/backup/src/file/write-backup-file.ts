import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Passphrase } from '../domain/passphrase-keys';
import { sealed } from './sealed-bytes';

/** Permissions: read and write for the owner alone. */
const OWNER_ONLY = 0o600;

export interface WriteTerms {
  readonly filePath: string;
  readonly passphrase: Passphrase;
  /** Replaces a file that is there, once the new one is whole. */
  readonly overwrite: boolean;
  /** Stops the writing; the unfinished file is removed. */
  readonly stop: AbortSignal;
}

/**
 * Writes records as a compressed, sealed file that only its owner reads. It stands under another name until it is whole and on
 * the disk, so that a file of the name given is always whole.
 * @throws Error with the code EEXIST when the file appeared meanwhile
 */
export async function writeBackupFile(records: AsyncIterable<Buffer>, terms: WriteTerms): Promise<void> {
  const { filePath, passphrase, overwrite, stop } = terms;
  const draft = `${filePath}.${randomUUID()}.unfinished`;
  try {
    await pipeline(
      Readable.from(records, { objectMode: false }),
      createGzip(),
      (source: AsyncIterable<Buffer>) => sealed(source, passphrase),
      createWriteStream(draft, { flags: 'wx', mode: OWNER_ONLY }),
      { signal: stop },
    );
    await flush(draft);
    if (overwrite) return await rename(draft, filePath);
    await link(draft, filePath);
  } finally {
    await rm(draft, { force: true });
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
