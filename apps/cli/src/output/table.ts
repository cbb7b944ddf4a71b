import { plain } from './terminal';

export interface Column<Row> {
  readonly vi: string;
  readonly en: string;
  readonly right?: boolean;
  /** Long texts, which go on in further lines where the table would be too wide. */
  readonly wraps?: boolean;
  /** Left out of a table in which no row says anything. */
  readonly leftOutIfEmpty?: boolean;
  readonly of: (row: Row) => string | number;
}

const GAP = '  ';

/** Widest table, so that a terminal of that many columns breaks no line; a table may be wider where too little of it wraps. */
const WIDEST = 100;

/** Fewest columns of a text that wraps. */
const NARROWEST = 18;

/** Text for an empty table. */
const NO_ROWS = '(chưa có dòng nào · nothing here yet)';

/** Lines of a table with headers in Vietnamese and English; columns as wide as their content, within the width of a terminal. */
export function tableLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  if (rows.length === 0) return [NO_ROWS];
  const textsOf = (column: Column<Row>) => rows.map((row) => plain(String(column.of(row))));
  const filled = columns
    .map((column) => ({ ...column, texts: textsOf(column) }))
    .filter(({ leftOutIfEmpty, texts }) => !leftOutIfEmpty || texts.some((text) => text !== ''));
  const widths = fitted(
    filled.map(({ vi, en, texts, wraps }) => ({ wraps, size: Math.max(...[vi, en, ...texts].map(width)) })),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => padded(text, widths[i] ?? 0, filled[i]?.right === true))
      .join(GAP)
      .trimEnd();
  const linesOf = (row: number) => {
    const cells = filled.map(({ texts, wraps }, i) =>
      wraps ? wrapped(texts[row] ?? '', widths[i] ?? 0) : [texts[row] ?? ''],
    );
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) => line(cells.map((cell) => cell[at] ?? '')));
  };
  return [
    line(filled.map(({ vi }) => vi)),
    line(filled.map(({ en }) => en)),
    line(widths.map((size) => '─'.repeat(size))),
    ...rows.flatMap((_, row) => linesOf(row)),
  ];
}

/** Widths of columns; of those that wrap the widest gives way first, until the table fits or each is at its narrowest. */
function fitted(columns: readonly { readonly wraps?: boolean; readonly size: number }[]): number[] {
  const sizes = columns.map(({ size }) => size);
  let over = sizes.reduce((sum, size) => sum + size, GAP.length * (sizes.length - 1)) - WIDEST;
  for (; over > 0; over -= 1) {
    const widest = Math.max(...columns.map(({ wraps }, i) => (wraps ? (sizes[i] ?? 0) : 0)));
    if (widest <= NARROWEST) break;
    sizes[columns.findIndex(({ wraps }, i) => wraps && sizes[i] === widest)] = widest - 1;
  }
  return sizes;
}

/** Text in lines of a width, broken between words; further lines stand two columns to the right of the first. */
function wrapped(text: string, size: number): string[] {
  if (width(text) <= size) return [text];
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let current = indent;
  for (const word of text.slice(indent.length).split(' ')) {
    const isFirst = current.trim() === '';
    const longer = isFirst ? current + word : `${current} ${word}`;
    if (isFirst || width(longer) <= size) current = longer;
    else {
      lines.push(current);
      current = `${indent}  ${word}`;
    }
  }
  return [...lines, current];
}

function padded(text: string, size: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, size - width(text)));
  return right ? space + text : text + space;
}

/** Width in terminal columns: a Vietnamese letter takes one, even with combining marks. */
function width(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}
