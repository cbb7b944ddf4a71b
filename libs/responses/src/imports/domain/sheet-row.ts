import { Problem } from '@hailong/kernel';

/** One line of a table. */
export interface SheetRow {
  /** As a spreadsheet counts: the first line of the file is 1. */
  readonly number: number;
  /** Texts, in the order of the columns; a line may be shorter or longer than the header. */
  readonly cells: readonly string[];
  /** A quote stands where it does not belong, so nobody knows for certain where the cells end. */
  readonly misquoted?: boolean;
}

/** What is the matter with one cell, or with the row as a whole (`column` and `value` are then empty). */
export interface RowProblem extends Problem {
  readonly row: number;
  /** Name of the column, as the header writes it. */
  readonly column: string;
  /** What stands there, shortened. */
  readonly value: string;
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

/** The table cannot be read on from here. Thrown by whoever reads files, with what to do. */
export class UnreadableFile extends Error {
  constructor(readonly problem: Problem) {
    super(problem.en);
  }
}
