import { createHash } from 'node:crypto';
import { ReadStream, createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import { ImportFile } from '../domain/import-file';
import { SheetRow } from '../domain/sheet-row';
import { textLines } from '../domain/text-lines';

/** Name of the only column of a file of lines, which has no header of its own. */
export const LINE_COLUMN = 'json';

/**
 * A file of the disk with a record a line, read as a table of one column. It is read once from end to end beforehand, for
 * its digest.
 *
 * @param longest bytes of a line
 * @throws the system's error when the file cannot be read
 */
export async function openLinesFile(file: string, longest: number): Promise<ImportFile> {
  const { size } = await stat(file);
  let bytes: ReadStream | undefined;
  return {
    name: path.basename(file),
    digest: await digestOf(file),
    portion: () => (size === 0 ? 1 : Math.min(1, (bytes?.bytesRead ?? 0) / size)),
    rows: () => rowsOf((bytes = createReadStream(file, { highWaterMark: 64 * 1024 })), longest),
  };
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

async function* rowsOf(bytes: ReadStream, longest: number): AsyncGenerator<readonly SheetRow[]> {
  yield [{ number: 0, cells: [LINE_COLUMN] }];
  for await (const lines of textLines(bytes, longest))
    yield lines.map(({ number, text, flaw }) => ({ number, cells: [text], flaw }));
}
