import { TextDecoder } from 'node:util';
import { LegacyEncoding, legacyEncodingOf } from '@hailong/kernel';
import { TextEncoding } from '../domain/file-kind';

/** Enough for the longest header. */
const HEAD_BYTES = 256 * 1024;

/** Reason for which bytes are no text. */
export interface NoText {
  /** Encoding that they look like. */
  readonly encoding?: LegacyEncoding;
  /** Line of a NUL, which no text holds; absent: they are of another encoding. */
  readonly line?: number;
}

/** Checks chunk by chunk that bytes are text of an encoding; keeps the beginning. */
export class TextCheck {
  wrong: NoText | undefined;
  head = '';
  private line = 1;
  private readonly decoder: TextDecoder;

  constructor(encoding: TextEncoding) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  add(chunk: Buffer): void {
    this.take(() => this.decoder.decode(chunk, { stream: true }), chunk);
  }

  end(): void {
    this.take(() => this.decoder.decode(), Buffer.alloc(0));
  }

  private take(decode: () => string, chunk: Buffer): void {
    if (this.wrong) return;
    try {
      const text = decode();
      if (this.head.length < HEAD_BYTES) this.head += text.slice(0, HEAD_BYTES - this.head.length);
      this.look(text, chunk);
    } catch {
      this.wrong = { encoding: legacyEncodingOf(chunk) };
    }
  }

  private look(text: string, chunk: Buffer): void {
    const zero = text.indexOf('\0');
    if (zero >= 0) {
      const encoding = legacyEncodingOf(chunk);
      this.wrong = encoding === 'UTF-16' ? { encoding } : { line: this.line + linesIn(text.slice(0, zero)) };
    }
    this.line += linesIn(text);
  }
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
