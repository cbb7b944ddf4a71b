/** Record of a CSV as the parser cuts it. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Columns that the table has. */
  readonly columns: number;
  readonly delimiter: string;
  readonly newline: string;
}

/**
 * Tells whether a quoted cell of a record holds rows of the table: two quotation marks, each without its pair, then make one
 * cell of all that stands between them. A line of the cell that has as many columns as the table is taken for a row, because
 * a comment hardly ever has.
 */
export function holdsRows({ cells, columns, delimiter, newline }: CsvRecord): boolean {
  if (columns < 2) return false;
  const last = cells.length - 1;
  return cells.some((cell, at) => {
    if (!cell.includes(newline)) return false;
    const lines = cell.split(newline).map((line) => line.split(delimiter).length - 1);
    return lines.some((delimiters, line) => {
      const before = line === 0 ? at : 0;
      const after = line === lines.length - 1 ? last - at : 0;
      // The first line of the last cell, and the last line of the first, have the columns of their row in any case.
      const tells = line === 0 ? at < last : after === 0 || at > 0;
      return tells && before + delimiters + after + 1 >= columns;
    });
  });
}

/** Number of lines that the cells of a record contain beyond its first. */
export function linesInside(cells: readonly string[], newline: string): number {
  return cells.reduce((sum, cell) => sum + cell.split(newline).length - 1, 0);
}
