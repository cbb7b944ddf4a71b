import { Readable } from 'node:stream';
import { Parser } from 'csv-parse';
import { SheetRow, UnreadableFile } from '../domain/sheet-row';
import { brokenCsv } from './file-problems';

/** What a line may weigh. A quote that is never closed would else take the rest of the file into memory. */
const LONGEST_LINE = 1_000_000;
const DELIMITERS = [',', ';', '\t'];

/**
 * Lines of a CSV in UTF-8, in the portions in which they arrive; never more of them in memory. The parser hands each line out
 * at once: to pass them through its stream one by one took longer than to parse them.
 *
 * @param head the beginning of the text, at least its first line: tells comma, semicolon (Excel in Vietnamese) or tab
 */
export async function* textRows(source: Readable, head: string): AsyncGenerator<readonly SheetRow[]> {
  const parser = new LineParser(delimiterOf(head));
  try {
    for await (const chunk of source as AsyncIterable<Buffer | string>) {
      const rows = await parser.linesOf(chunk);
      if (rows.length > 0) yield rows;
      if (parser.broken) throw parser.broken;
    }
    const rest = await parser.lastLines();
    if (rest.length > 0) yield rest;
    if (parser.broken) throw parser.broken;
  } finally {
    source.destroy();
  }
}

/** Keeps lines as they are parsed. */
class LineParser extends Parser {
  broken: UnreadableFile | undefined;
  private number = 0;
  private rows: SheetRow[] = [];

  constructor(delimiter: string) {
    super({
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_LINE,
      // An error of the parser would take with it the lines before that nobody has asked for yet.
      skip_records_with_error: true,
      on_skip: (error) => {
        this.broken ??= new UnreadableFile(brokenCsv(this.number + 1, error?.code ?? ''));
      },
    });
    this.resume();
  }

  /** Where the parser hands out a line; nothing after one that cannot be read. */
  override push(cells: string[] | null): boolean {
    if (cells === null) return super.push(null);
    if (!this.broken) this.rows.push({ number: (this.number += 1), cells });
    return true;
  }

  /** The lines that end in the chunk. */
  linesOf(chunk: Buffer | string): Promise<readonly SheetRow[]> {
    return this.taken((then) => this.write(chunk, then));
  }

  lastLines(): Promise<readonly SheetRow[]> {
    return this.taken((then) => this.end(then));
  }

  private taken(give: (then: (error?: Error | null) => void) => void): Promise<readonly SheetRow[]> {
    return new Promise((resolve, reject) =>
      give((error) => {
        if (error) return reject(error);
        const { rows } = this;
        this.rows = [];
        resolve(rows);
      }),
    );
  }
}

/** The one that parts the first line most often. */
function delimiterOf(head: string): string {
  const header = /[^\r\n]+/.exec(head.replace(/^\uFEFF/, ''))?.[0] ?? '';
  const unquoted = header.replace(/"[^"]*"/g, '');
  const count = (character: string) => unquoted.split(character).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}
