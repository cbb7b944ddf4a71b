import { Problem } from '@hailong/kernel';
import { ROW_PROBLEMS } from './problems';
import type { TextLine } from './text-lines';

/** Line of a table. */
export interface SheetRow {
  /** Number as a spreadsheet counts: the first line of the file is 1. */
  readonly number: number;
  /** Texts, in the order of the columns; a line may be shorter or longer than the header. */
  readonly cells: readonly string[];
  /** A quote is in a wrong position, so the ends of the cells are not certain. */
  readonly misquoted?: boolean;
  /** Numbers of the first and the last line of those that quotes without a pair join, this one among them. */
  readonly joined?: readonly [first: number, last: number];
  /** Columns whose cell holds a formula without a result, or an error instead of a value; counted from 0. */
  readonly spoiled?: readonly number[];
  /** A spreadsheet does not show the row: it is hidden or filtered out. */
  readonly hidden?: boolean;
  /** Number of lines of the file that stand inside its cells. */
  readonly linesInside?: number;
  /** The line cannot be read, and its only cell holds its beginning. */
  readonly flaw?: TextLine['flaw'];
}

/** Problem of one cell, or of the row as a whole (`column` and `value` are then empty). */
export interface RowProblem extends Problem {
  readonly row: number;
  /** Name of the column, as the header writes it. */
  readonly column: string;
  /** Content of the cell, shortened. */
  readonly value: string;
}

/** Finds why the ends of the cells of a row are not certain; undefined where they are. */
export function quotesProblem({ misquoted, joined }: SheetRow): Problem | undefined {
  if (joined) return ROW_PROBLEMS.ROW_QUOTES_UNCLEAR.at('', joined);
  return misquoted ? ROW_PROBLEMS.ROW_QUOTES_UNCLEAR.at('') : undefined;
}

const LONGEST_VALUE = 40;

export function rowProblem(
  row: number,
  { column, value }: { readonly column: string; readonly value: string },
  found: Problem,
): RowProblem {
  const place = column ? `row ${row}, column ${column}` : `row ${row}`;
  return { ...found, place, row, column, value: shortened(value) };
}

export function shortened(value: string): string {
  return value.length <= LONGEST_VALUE ? value : `${value.slice(0, LONGEST_VALUE)}…`;
}

/** Thrown by readers of files where a file cannot be read on; its problem says what to do. */
export class UnreadableFile extends Error {
  constructor(readonly problem: Problem) {
    super(problem.en);
  }
}
