import { createHash } from 'node:crypto';
import { ReadStream, createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import { TextDecoder } from 'node:util';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { excelRows } from './excel-rows';
import { FILE_PROBLEMS } from '../domain/problems';
import { ImportFile } from '../domain/import-file';
import { textRows } from './text-rows';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** First bytes of a file → what it is. */
const MARKS: readonly (readonly [bytes: readonly number[], is: Encoding | 'xlsx' | 'xls'])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'xlsx'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'xls'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Enough for the longest header. */
const HEAD_BYTES = 256 * 1024;

interface Inspection {
  readonly digest: string;
  readonly kind: Encoding | 'xlsx' | 'xls';
  /** False: bytes that are no text of the encoding. */
  readonly readable: boolean;
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
  const { digest, kind, readable, head } = await inspected(file);
  if (kind === 'xls') return refuse(FILE_PROBLEMS.WORKBOOK_UNSUITED.at(name));
  if (!readable) return refuse(FILE_PROBLEMS.ENCODING_UNSUITED.at(name));
  let bytes: ReadStream | undefined;
  return accept({
    name,
    digest: sheet === undefined ? digest : `${digest}#${sheet}`,
    portion: () => (size === 0 ? 1 : Math.min(1, (bytes?.bytesRead ?? 0) / size)),
    rows: () => {
      bytes = createReadStream(file, { highWaterMark: 64 * 1024 });
      if (kind === 'xlsx') return excelRows(bytes, name, sheet);
      return textRows(decoded(bytes, kind), head);
    },
  });
}

async function inspected(file: string): Promise<Inspection> {
  const hash = createHash('sha256');
  let text: TextCheck | undefined;
  let kind: Inspection['kind'] = 'utf-8';
  let begun = false;
  for await (const chunk of createReadStream(file, {
    highWaterMark: 1024 * 1024,
  }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (!begun) {
      kind = MARKS.find(([bytes]) => bytes.every((byte, at) => chunk[at] === byte))?.[1] ?? 'utf-8';
      text = kind === 'xlsx' || kind === 'xls' ? undefined : new TextCheck(kind);
      begun = true;
    }
    text?.add(chunk);
  }
  text?.end();
  return { digest: hash.digest('hex'), kind, readable: text?.readable ?? true, head: text?.head ?? '' };
}

/** Checks chunk by chunk that bytes are text of an encoding; keeps the beginning. */
class TextCheck {
  readable = true;
  head = '';
  private readonly decoder: TextDecoder;

  constructor(encoding: Encoding) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  add(chunk: Buffer): void {
    this.take(() => this.decoder.decode(chunk, { stream: true }));
  }

  end(): void {
    this.take(() => this.decoder.decode());
  }

  private take(decode: () => string): void {
    if (!this.readable) return;
    try {
      const text = decode();
      if (text.includes('\0')) this.readable = false;
      if (this.head.length < HEAD_BYTES) this.head += text.slice(0, HEAD_BYTES - this.head.length);
    } catch {
      this.readable = false;
    }
  }
}

async function* decoded(bytes: ReadStream, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
}
