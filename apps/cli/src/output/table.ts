import { plain } from './terminal';

export interface Column<Row> {
  readonly vi: string;
  readonly en: string;
  readonly right?: boolean;
  readonly of: (row: Row) => string | number;
}

const GAP = '  ';

/** Text for an empty table. */
const NO_ROWS = '(chưa có dòng nào · nothing here yet)';

/** Lines of a table with headers in Vietnamese and English; columns as wide as their content. */
export function tableLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  if (rows.length === 0) return [NO_ROWS];
  const cells = rows.map((row) => columns.map(({ of }) => plain(String(of(row)))));
  const heads = [columns.map(({ vi }) => vi), columns.map(({ en }) => en)];
  const widths = columns.map((_, i) => Math.max(...[...heads, ...cells].map((line) => width(line[i] ?? ''))));
  const rule = widths.map((size) => '─'.repeat(size));
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => padded(text, widths[i] ?? 0, columns[i]?.right === true))
      .join(GAP)
      .trimEnd();
  return [...heads.map(line), line(rule), ...cells.map(line)];
}

function padded(text: string, size: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, size - width(text)));
  return right ? space + text : text + space;
}

/** Width in terminal columns: a Vietnamese letter takes one, even with combining marks. */
function width(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}
