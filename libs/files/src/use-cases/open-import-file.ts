import { createHash } from 'node:crypto';
import { ReadStream, createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import { TextDecoder } from 'node:util';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { excelRows } from '../workbooks/excel-rows';
import { FILE_PROBLEMS } from '../domain/problems';
import { FileKind, KIND_NAMES, TextEncoding, fileKind, isLocked, isUnsuited } from '../domain/file-kind';
import { ImportFile } from '../domain/import-file';
import { NoText, TextCheck } from './text-check';
import { textRows } from './text-rows';

interface Inspection {
  readonly digest: string;
  readonly kind: FileKind;
  /** Bytes that are no text of the encoding. */
  readonly wrong?: NoText;
  readonly head: string;
}

/**
 * A file of the disk: CSV in UTF-8 (byte-order mark or not) or UTF-16 with its mark, or Excel (.xlsx). It is read once
 * from end to end before anything is taken from it, for its digest and so that a wrong encoding stops it beforehand;
 * nothing of it is kept. The digest covers every byte: size, head and tail would not see a cell mended in the middle.
 *
 * @param sheet of a workbook; absent: the first
 * @throws the system's error when the file cannot be read
 */
export async function openImportFile(file: string, sheet?: string): Promise<Verdict<ImportFile>> {
  const name = path.basename(file);
  const { size } = await stat(file);
  const { digest, kind, wrong, head } = await inspected(file);
  if (isUnsuited(kind)) return refuse(FILE_PROBLEMS.WORKBOOK_UNSUITED.at(name, KIND_NAMES[kind]));
  if (wrong?.line !== undefined) return refuse(FILE_PROBLEMS.CHARACTER_UNREADABLE.at(`row ${wrong.line}`));
  if (wrong) return refuse(FILE_PROBLEMS.ENCODING_UNSUITED.at(name, wrong.encoding));
  if (kind === 'xlsx') {
    let share = 0;
    const heard = (read: number) => (share = read);
    const rows = () => excelRows({ file, name, sheet, heard });
    return accept({
      name,
      digest: `${digest}${sheet === undefined ? '' : `#${sheet}`}`,
      portion: () => share,
      rows,
    });
  }
  let bytes: ReadStream | undefined;
  return accept({
    name,
    digest,
    portion: () => (size === 0 ? 1 : Math.min(1, (bytes?.bytesRead ?? 0) / size)),
    rows: () => textRows(decoded((bytes = createReadStream(file, { highWaterMark: 64 * 1024 })), kind), head),
  });
}

async function inspected(file: string): Promise<Inspection> {
  const hash = createHash('sha256');
  let text: TextCheck | undefined;
  let kind: FileKind | undefined;
  for await (const chunk of createReadStream(file, {
    highWaterMark: 1024 * 1024,
  }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (kind === undefined) {
      kind = fileKind(chunk);
      text = kind === 'xlsx' || isUnsuited(kind) ? undefined : new TextCheck(kind);
    }
    if (kind === 'xls' && isLocked(chunk)) kind = 'locked';
    text?.add(chunk);
  }
  text?.end();
  const { wrong, head = '' } = text ?? {};
  return { digest: hash.digest('hex'), kind: kind ?? 'utf-8', wrong, head };
}

async function* decoded(bytes: ReadStream, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
}
