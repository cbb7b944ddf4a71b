import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { appendFile, rename, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { REPORT_PREFIX, RowProblem, UnreadableFile, guardedCell } from '@hailong/responses/domain';
import { RefusedRow } from '@hailong/responses/use-cases';
import { textRows } from '@hailong/responses';
import { csvLine } from './csv-line';

const ROW = `${REPORT_PREFIX}row`;
const PROBLEMS = `${REPORT_PREFIX}problems`;
/** It holds what people wrote. */
const OWNERS = { mode: 0o600 };
/** Tells Excel that the letters are Unicode. */
const MARK = '\uFEFF';

/**
 * The refused rows of an import as they were, with two columns more that say where they stood and what is wrong: mended,
 * the file can be loaded on its own. What a spreadsheet would compute is guarded. An import that goes on keeps what its
 * earlier run wrote for rows that are done.
 */
export class ErrorsFile {
  /** Whether it holds a row. */
  written = false;
  /** Columns of the original that go into it. */
  private columns: readonly number[] = [];
  private header = '';

  constructor(readonly place: string) {}

  /** @param after number of the last row an earlier run has done; 0 begins anew and puts an older file aside */
  async begin(names: readonly string[], after: number): Promise<void> {
    this.columns = names.flatMap((name, column) => (name.startsWith(REPORT_PREFIX) ? [] : [column]));
    this.header = csvLine([...this.columns.map((column) => names[column] ?? ''), ROW, PROBLEMS]);
    if (!existsSync(this.place)) return;
    if (after === 0) return rename(this.place, this.place.replace(/\.csv$/, '.before.csv'));
    const kept = `${this.place}.part`;
    await pipeline(Readable.from(this.linesUpTo(after)), createWriteStream(kept, OWNERS));
    await rename(kept, this.place);
  }

  async add(rows: readonly RefusedRow[]): Promise<void> {
    if (!this.written && !existsSync(this.place))
      await writeFile(this.place, `${MARK}${this.header}`, OWNERS);
    this.written = true;
    await appendFile(this.place, rows.map((row) => this.lineOf(row)).join(''));
  }

  private lineOf({ number, cells, problems }: RefusedRow): string {
    const original = this.columns.map((column) => guardedCell(cells[column] ?? ''));
    return csvLine([...original, String(number), problems.map(sentence).join(' | ')]);
  }

  private async *linesUpTo(last: number): AsyncGenerator<string> {
    yield `${MARK}${this.header}`;
    try {
      for await (const rows of textRows(createReadStream(this.place, 'utf8'), this.header)) {
        for (const { number, cells } of rows) {
          if (number === 1 || !(Number(cells.at(-2)) <= last)) continue;
          this.written = true;
          yield csvLine(cells);
        }
      }
    } catch (error) {
      // A run that was killed while it wrote: what it did not write to the end is told again.
      if (!(error instanceof UnreadableFile)) throw error;
    }
  }
}

function sentence({ column, value, vi, en }: RowProblem): string {
  return `${column ? `${column} "${value}": ` : ''}${vi} · ${en}`;
}
