import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { appendFile, rename, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { REPORT_PREFIX, RefusedRow, RowProblem, UnreadableFile, guardedCell } from '@hailong/files/domain';
import { textRows } from '@hailong/files/use-cases';
import { csvLine } from './csv-line';

const ROW = `${REPORT_PREFIX}row`;
const PROBLEMS = `${REPORT_PREFIX}problems`;
/** Readable by its owner alone: rows contain personal answers. */
const OWNERS = { mode: 0o600 };
/** Byte-order mark: makes Excel read Unicode. */
const MARK = '\uFEFF';

/**
 * Refused rows of an import as they were, with two more columns for row number and problem: once mended, the file can be
 * loaded by itself. Cells that a spreadsheet would compute are guarded. A continued import keeps the rows of its earlier
 * run.
 */
export class ErrorsFile {
  /** True when the file has a row. */
  written = false;
  /** Columns of the original to write. */
  private columns: readonly number[] = [];
  private header = '';

  constructor(readonly filePath: string) {}

  /** @param after number of the last row done by an earlier run; 0 begins anew and sets an older file aside */
  async begin(names: readonly string[], after: number): Promise<void> {
    this.columns = names.flatMap((name, column) => (name.startsWith(REPORT_PREFIX) ? [] : [column]));
    this.header = csvLine([...this.columns.map((column) => names[column] ?? ''), ROW, PROBLEMS]);
    if (!existsSync(this.filePath)) return;
    if (after === 0) return rename(this.filePath, this.filePath.replace(/\.csv$/, '.before.csv'));
    const kept = `${this.filePath}.part`;
    await pipeline(Readable.from(this.linesUpTo(after)), createWriteStream(kept, OWNERS));
    await rename(kept, this.filePath);
  }

  async add(rows: readonly RefusedRow[]): Promise<void> {
    if (!this.written && !existsSync(this.filePath))
      await writeFile(this.filePath, `${MARK}${this.header}`, OWNERS);
    this.written = true;
    await appendFile(this.filePath, rows.map((row) => this.lineOf(row)).join(''));
  }

  private lineOf({ number, cells, problems }: RefusedRow): string {
    const original = this.columns.map((column) => guardedCell(cells[column] ?? ''));
    return csvLine([...original, String(number), problems.map(sentence).join(' | ')]);
  }

  private async *linesUpTo(last: number): AsyncGenerator<string> {
    yield `${MARK}${this.header}`;
    try {
      for await (const rows of textRows(createReadStream(this.filePath, 'utf8'), this.header)) {
        for (const { number, cells } of rows) {
          if (number === 1 || !(Number(cells.at(-2)) <= last)) continue;
          this.written = true;
          yield csvLine(cells);
        }
      }
    } catch (error) {
      // A killed run may leave an unfinished line; its row is written again.
      if (!(error instanceof UnreadableFile)) throw error;
    }
  }
}

function sentence({ column, value, vi, en }: RowProblem): string {
  const at = value ? `${column} "${value}": ` : `${column}: `;
  return `${column ? at : ''}${vi} · ${en}`;
}
