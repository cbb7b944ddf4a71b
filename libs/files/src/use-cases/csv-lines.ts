import { COMMON_PROBLEMS, delimiterOf, namesDelimiter } from '@hailong/kernel';
import { ParseResult, Parser } from 'papaparse';
import { SheetRow, UnreadableFile } from '../domain/sheet-row';
import { holdsRows, linesInside } from '../domain/swallowed-rows';

/** Longest line, in characters. A quote that is never closed would else take the rest of the file into memory. */
const LONGEST_LINE = 1_000_000;

/** Beginning of a line that cannot be read, and a position in it after which it may end. */
interface Misquoted {
  readonly start: number;
  readonly at: number;
}

/** Cuts the text of a CSV, which arrives in pieces, into its lines; keeps no more than the one that is not yet complete. */
export class CsvLines {
  /** Set where nothing can be read on; the lines before it have been handed out. */
  broken: UnreadableFile | undefined;
  private readonly delimiter: string;
  private readonly newline: '\n' | '\r';
  private readonly parser: Parser;
  private number = 0;
  /** Columns of the table: cells of the first line with two or more; 0: it has not come. */
  private columns = 0;
  private rest = '';

  /** @param head the beginning of the text, at least its first line: tells comma, semicolon (Excel in Vietnamese) or tab */
  constructor(head: string) {
    this.delimiter = delimiterOf(head);
    this.newline = head.includes('\r') && !head.includes('\n') ? '\r' : '\n';
    this.parser = new Parser({ delimiter: this.delimiter, newline: this.newline });
  }

  /** The lines that end in a piece of the text. */
  take(piece: string): readonly SheetRow[] {
    const rows: SheetRow[] = [];
    this.rest += piece;
    this.cut(rows, false);
    while (!this.broken && this.rest.length > LONGEST_LINE) {
      this.passOver({ start: 0, at: 0 }, rows);
      this.cut(rows, false);
    }
    return rows;
  }

  /** Returns the lines after the last line end. */
  last(): readonly SheetRow[] {
    const rows: SheetRow[] = [];
    this.cut(rows, true);
    return rows;
  }

  /**
   * Cuts up to the last line end only: a line that has not ended may become readable with the next piece.
   *
   * @param whole nothing is to follow that could complete the last line
   */
  private cut(rows: SheetRow[], whole: boolean): void {
    while (!this.broken && this.rest !== '') {
      const text = whole ? this.rest : this.rest.slice(0, this.rest.lastIndexOf(this.newline) + 1);
      const { data, errors, meta } = this.parser.parse(text, 0, !whole) as ParseResult<string[]>;
      const [wrong] = errors;
      this.hand(wrong ? data.slice(0, wrong.row) : data, rows);
      if (wrong) this.passOver({ start: this.startOf(wrong.row ?? 0, text), at: wrong.index ?? 0 }, rows);
      else {
        this.rest = whole ? '' : this.rest.slice(meta.cursor);
        return;
      }
    }
  }

  private hand(lines: readonly string[][], rows: SheetRow[]): void {
    for (const cells of lines) {
      const last = cells.length - 1;
      if (cells[last]?.endsWith('\r')) cells[last] = cells[last].slice(0, -1);
      if (this.number === 0 && namesDelimiter(cells.join(this.delimiter))) continue;
      if (this.columns === 0 && cells.filter((cell) => cell.trim() !== '').length > 1)
        this.columns = cells.length;
      if (cells.some((cell) => cell.includes(this.newline))) this.handLines(cells, rows);
      else rows.push({ number: (this.number += 1), cells });
    }
  }

  /** Hands out a record of several lines: as a row, or each line by itself where rows of the table stand inside a cell. */
  private handLines(cells: readonly string[], rows: SheetRow[]): void {
    const { columns, delimiter, newline } = this;
    const number = this.number + 1;
    const inside = linesInside(cells, newline);
    if (!holdsRows({ cells, columns, delimiter, newline })) {
      rows.push({ number: (this.number += 1), cells, linesInside: inside });
      return;
    }
    const joined = [number, number + inside] as const;
    for (const line of cells.join(delimiter).split(newline)) {
      this.number += 1;
      rows.push({ number: this.number, cells: line.trimEnd().split(delimiter), misquoted: true, joined });
    }
  }

  /** Finds the beginning of a line by counting the lines before it. */
  private startOf(row: number, text: string): number {
    if (row === 0) return 0;
    const { delimiter, newline } = this;
    const before = new Parser({ delimiter, newline, preview: row }).parse(text, 0, true) as ParseResult<
      string[]
    >;
    return before.meta.cursor;
  }

  /**
   * A quote stands where it does not belong: `"Tốt" lắm,`. As long as the quotes come in pairs before the next end of a line,
   * only that line cannot be read; else the end of its cell is not known.
   */
  private passOver({ start, at }: Misquoted, rows: SheetRow[]): void {
    const next = this.rest.indexOf(this.newline, at);
    const end = next < 0 ? this.rest.length : next + 1;
    const line = this.rest.slice(start, end).trimEnd();
    const number = (this.number += 1);
    const paired = line.split('"').length % 2 === 1;
    if (paired && !line.includes(this.newline) && line.length <= LONGEST_LINE)
      rows.push({ number, cells: line.split(this.delimiter), misquoted: true });
    else this.broken = new UnreadableFile(COMMON_PROBLEMS.CSV_UNREADABLE.at(`row ${number}`));
    this.rest = this.rest.slice(end);
  }
}
