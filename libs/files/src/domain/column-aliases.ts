import { sameSpelling } from '@hailong/kernel';
import { REPORT_PREFIX } from './report-columns';
import type { SheetRow } from './sheet-row';

/** Names of the columns of a table in Vietnamese, by the name that the program gives them. */
export type ColumnAliases = Readonly<Record<string, readonly string[]>>;

/** Name of a column that only counts the rows; nothing is read from it. */
const ORDER_COLUMN = 'stt';
/** Names of such a column, in the spelling of `sameSpelling`. */
export const ORDER_NAMES: readonly string[] = [ORDER_COLUMN, 'tt', 'số tt', 'số thứ tự'].map(keyOf);

/**
 * Reads the names of a header as the program gives them: in whatever spelling, English or Vietnamese, `_` as a blank. A column that only
 * counts the rows is `stt`, unless the table takes it for another.
 */
export function columnsIn(header: readonly string[], aliases: ColumnAliases): string[] {
  const known = new Map(
    Object.entries(aliases).flatMap(([name, others]) => [name, ...others].map((each) => [keyOf(each), name])),
  );
  return header.map(
    (name) => known.get(keyOf(name)) ?? (isOrder(name) ? ORDER_COLUMN : name.trim().toLowerCase()),
  );
}

function isOrder(name: string): boolean {
  return ORDER_NAMES.includes(keyOf(name));
}

/** Tells whether nothing is read from a column: it counts the rows, or a file of refused rows has added it. */
export function isPassedOver(name: string): boolean {
  return name === ORDER_COLUMN || name.startsWith(REPORT_PREFIX);
}

/** Tells the header of a table from the titles above it: most of its names are columns. */
export function isHeaderLine(cells: readonly string[], isColumn: (name: string) => boolean): boolean {
  const names = new Set(cells.map((cell) => cell.trim()).filter((name) => name !== ''));
  const known = [...names].filter(isColumn);
  return known.length > 1 && known.length * 2 > names.size;
}

/** Rows among which a header is looked for. */
const MOST_TITLES = 30;

/** Leaves out blank rows, and the titles above the header; where no row is a header, the first is taken for it. */
export function belowTitles(rows: readonly SheetRow[], aliases: ColumnAliases): readonly SheetRow[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const isColumn = (name: string) => {
    const [column = ''] = columnsIn([name], aliases);
    return column in aliases || isPassedOver(column);
  };
  const header = filled.slice(0, MOST_TITLES).findIndex(({ cells }) => isHeaderLine(cells, isColumn));
  return filled.slice(Math.max(0, header));
}

function keyOf(name: string): string {
  return sameSpelling(name.replaceAll('_', ' '));
}
