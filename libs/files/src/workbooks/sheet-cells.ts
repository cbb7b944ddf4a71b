import { SheetRow } from '../domain/sheet-row';
import { columnOf } from './cell-address';
import { dayOfNumber, numberText, unescapedText } from './cell-text';
import { TextRuns } from './shared-texts';
import { isTrue } from './workbook-index';
import { WORKBOOK_REASONS, WorkbookFault } from './workbook-fault';
import { XmlAttributes, XmlListener } from './xml-reader';

/** Contents of a workbook to which the cells of its sheets point. */
export interface CellSources {
  readonly texts: readonly string[];
  readonly showsDay: readonly boolean[];
  readonly from1904: boolean;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Collects the rows of a sheet from its elements. */
export class SheetCells implements XmlListener {
  /** Rows that are complete and have not been taken yet. */
  private rows: SheetRow[] = [];
  private number = 0;
  private hidden = false;
  private cells: string[] = [];
  private spoiled: number[] = [];
  private column = -1;
  private cell: XmlAttributes = {};
  private value = '';
  private inValue = false;
  private formula = false;
  private readonly runs = new TextRuns();

  constructor(private readonly sources: CellSources) {}

  take(): readonly SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'v') this.inValue = true;
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'row') this.beginRow(attributes);
    else if (name === 'f') this.formula = true;
    else this.runs.open(name);
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else this.runs.text(text);
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else this.runs.close(name);
  }

  private beginRow({ r, hidden }: XmlAttributes): void {
    const number = r === undefined ? this.number + 1 : Number(r);
    if (!(number > this.number && number <= MOST_ROWS)) throw new WorkbookFault(WORKBOOK_REASONS.rowsMixed);
    this.number = number;
    this.hidden = isTrue(hidden);
    this.cells = [];
    this.spoiled = [];
    this.column = -1;
  }

  private endRow(): void {
    const { number, cells, spoiled, hidden } = this;
    this.rows.push({ number, cells, ...(spoiled.length > 0 && { spoiled }), ...(hidden && { hidden }) });
  }

  private beginCell(attributes: XmlAttributes): void {
    const column = columnOf(attributes.r) ?? this.column + 1;
    if (column >= MOST_COLUMNS) throw new WorkbookFault(WORKBOOK_REASONS.content);
    this.column = column;
    this.cell = attributes;
    this.value = '';
    this.formula = false;
    this.runs.begin();
  }

  private endCell(): void {
    const { column, cells, cell, value, formula } = this;
    while (cells.length < column) cells.push('');
    // A formula may have a text without letters as its result; any other result that is missing was never computed.
    if (cell.t === 'e' || (formula && value === '' && cell.t !== 'str')) this.spoiled.push(column);
    cells[column] = this.content();
  }

  /** Text of the open cell as a person sees it: a day, a number without its format, the result of a formula. */
  private content(): string {
    const { cell, value, runs } = this;
    if (cell.t === 'inlineStr') return runs.whole;
    if (value === '') return '';
    switch (cell.t) {
      case 's':
        return this.sharedText(value);
      case 'str':
        return unescapedText(value);
      case 'b':
        return isTrue(value) ? 'TRUE' : 'FALSE';
      case 'e':
        return value;
      case 'd':
        return value.slice(0, 10);
      default:
        return this.numeric(value, cell.s);
    }
  }

  /** A blank cell would lose an answer without a word where the table of texts lacks its text. */
  private sharedText(at: string): string {
    const text = this.sources.texts[Number(at)];
    if (text === undefined) throw new WorkbookFault(WORKBOOK_REASONS.textMissing);
    return text;
  }

  private numeric(value: string, style = ''): string {
    const { showsDay, from1904 } = this.sources;
    const day = showsDay[Number(style)] === true ? dayOfNumber(Number(value), from1904) : undefined;
    return day ?? numberText(value);
  }
}
