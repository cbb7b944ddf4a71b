import { TextDecoder } from 'node:util';
import { SheetRow } from '../domain/sheet-row';
import { cellAt } from './cell-address';
import { WORKBOOK_REASONS, WorkbookFault } from './workbook-fault';
import { XmlReader } from './xml-reader';

/** Area of merged cells: rows as a spreadsheet counts, columns from 0. */
export interface MergedArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const MOST_AREAS = 200_000;
/** Widest area that is filled, in columns: a wider one is a heading. */
const WIDEST = 256;
/** End of the rows, after which a sheet lists its merged cells. */
const END = /<\/((?:[\w.-]+:)?)sheetData\s*>/;
const LONGEST_END = 100;

/** Reads the merged areas of a sheet, highest first. @param bytes of the sheet's part */
export async function mergedAreas(bytes: AsyncIterable<Buffer>): Promise<readonly MergedArea[]> {
  const areas: MergedArea[] = [];
  let before = '';
  let reader: XmlReader | undefined;
  const decoder = new TextDecoder('latin1');
  for await (const piece of bytes) {
    const text = before + decoder.decode(piece, { stream: true });
    const end = reader ? undefined : END.exec(text);
    if (end) {
      reader = new XmlReader({ open: (name, { ref }) => addArea(areas, name, ref) });
      reader.write(`<${end[1]}worksheet>${text.slice(end.index + end[0].length)}`);
    } else reader?.write(text);
    before = reader ? '' : text.slice(-LONGEST_END);
  }
  return areas.sort((a, b) => a.top - b.top);
}

function addArea(areas: MergedArea[], name: string, ref: string | undefined): void {
  if (name !== 'mergeCell' || ref === undefined) return;
  if (areas.length === MOST_AREAS) throw new WorkbookFault(WORKBOOK_REASONS.tooLarge);
  const [first, last] = ref.split(':').map(cellAt);
  if (!first || !last || last.column - first.column >= WIDEST) return;
  areas.push({ top: first.row, bottom: last.row, left: first.column, right: last.column });
}

interface OpenArea extends MergedArea {
  readonly text: string;
  readonly spoiled: boolean;
}

/**
 * Gives every cell of a merged area the content of its first one, as a person reads it. Rows that hold nothing else stay
 * blank: an area may reach further than the table.
 */
export class MergedCells {
  private next = 0;
  private open: readonly OpenArea[] = [];

  constructor(private readonly areas: readonly MergedArea[]) {}

  fill(row: SheetRow): SheetRow {
    if (this.areas.length === 0) return row;
    this.open = this.open.filter(({ bottom }) => bottom >= row.number);
    this.begin(row);
    if (this.open.length === 0 || row.cells.every((cell) => cell.trim() === '')) return row;
    const cells = [...row.cells];
    const spoiled = new Set(row.spoiled);
    for (const area of this.open) fillArea(area, cells, spoiled);
    return { ...row, cells, ...(spoiled.size > 0 && { spoiled: [...spoiled] }) };
  }

  private begin({ number, cells, spoiled }: SheetRow): void {
    for (let area = this.areas[this.next]; area && area.top <= number; area = this.areas[this.next]) {
      this.next += 1;
      if (area.bottom < number) continue;
      const text = area.top === number ? (cells[area.left] ?? '') : '';
      this.open = [...this.open, { ...area, text, spoiled: spoiled?.includes(area.left) === true }];
    }
  }
}

function fillArea({ left, right, text, spoiled }: OpenArea, cells: string[], found: Set<number>): void {
  for (let column = left; column <= right; column += 1) {
    while (cells.length <= column) cells.push('');
    if (cells[column] !== '') continue;
    cells[column] = text;
    if (spoiled) found.add(column);
  }
}
