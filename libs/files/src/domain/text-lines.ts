import { TextDecoder } from 'node:util';

/** Line of a text that arrives as bytes. */
export interface TextLine {
  /** The first line is 1; blank lines count. */
  readonly number: number;
  /** Text without the line end; the beginning alone of a line that cannot be read. */
  readonly text: string;
  /** Reason for which the line cannot be read: more bytes than are taken, or bytes that are no UTF-8. */
  readonly flaw?: 'too-long' | 'no-text';
}

/** Characters shown of a line that cannot be read. */
const SHOWN = 200;
const LINE_FEED = 0x0a;

/**
 * Cuts bytes into lines that end with LF or CR LF, in the portions in which the bytes arrive. Keeps at most one line of
 * `longest` bytes, however long a line is.
 */
export async function* textLines(
  pieces: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<readonly TextLine[]> {
  const lines = new LineCutter(longest);
  for await (const piece of pieces) {
    const cut = lines.take(piece);
    if (cut.length > 0) yield cut;
  }
  const last = lines.end();
  if (last.length > 0) yield last;
}

class LineCutter {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readonly guesser = new TextDecoder('utf-8');
  private parts: Uint8Array[] = [];
  /** Bytes of the open line, also those that were not kept. */
  private length = 0;
  private number = 0;

  constructor(private readonly longest: number) {}

  take(piece: Uint8Array): readonly TextLine[] {
    const lines: TextLine[] = [];
    let from = 0;
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, from)) {
      this.keep(piece.subarray(from, at));
      lines.push(this.cut());
      from = at + 1;
    }
    this.keep(piece.subarray(from));
    return lines;
  }

  end(): readonly TextLine[] {
    return this.length > 0 ? [this.cut()] : [];
  }

  private keep(part: Uint8Array): void {
    if (this.length < this.longest) this.parts.push(part.subarray(0, this.longest - this.length));
    this.length += part.length;
  }

  private cut(): TextLine {
    const bytes = this.parts.length === 1 ? this.parts[0] : Buffer.concat(this.parts);
    const tooLong = this.length > this.longest;
    this.parts = [];
    this.length = 0;
    this.number += 1;
    return this.lineOf(bytes ?? new Uint8Array(), tooLong);
  }

  private lineOf(bytes: Uint8Array, tooLong: boolean): TextLine {
    const { number } = this;
    if (tooLong) return { number, text: this.beginningOf(bytes), flaw: 'too-long' };
    try {
      // A byte-order mark at the beginning of a line is dropped by the decoder.
      return { number, text: this.decoder.decode(bytes).replace(/\r$/, '') };
    } catch {
      return { number, text: this.beginningOf(bytes), flaw: 'no-text' };
    }
  }

  private beginningOf(bytes: Uint8Array): string {
    return this.guesser.decode(bytes.subarray(0, SHOWN));
  }
}
