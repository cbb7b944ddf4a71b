import { CalendarDay, COMMON_PROBLEMS, Problem, ProblemKind, writtenDay } from '@hailong/kernel';

/** Row of a file: column name → text. `place` begins the place of its problems. */
export interface RawRow {
  readonly place: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** Cells of a row while it is read; collects their problems. */
export class RowCells {
  readonly problems: Problem[] = [];

  constructor(private readonly row: RawRow) {}

  /** Text of a cell; empty where the row has no such column, also for a name that every object has (`constructor`). */
  text(column: string): string {
    const { cells } = this.row;
    return Object.hasOwn(cells, column) ? (cells[column] ?? '').trim() : '';
  }

  /** Notes a problem of a cell; undefined, so that `value ?? cells.wrong(…)` reads as a sentence. */
  wrong<Found extends readonly unknown[]>(
    column: string,
    kind: ProblemKind<string, Found>,
    ...found: Found
  ): undefined {
    this.problems.push(kind.at(`${this.row.place}, column ${column}`, ...found));
    return undefined;
  }

  day(column: string): CalendarDay | undefined {
    const text = this.text(column);
    const read = writtenDay(text);
    if ('day' in read) return read.day;
    const { DAY_UNREAL, DAY_UNREADABLE } = COMMON_PROBLEMS;
    return this.wrong(column, read.wrong === 'unreal' ? DAY_UNREAL : DAY_UNREADABLE, text);
  }

  refuseOtherColumns(known: readonly string[]): void {
    for (const column of Object.keys(this.row.cells)) {
      if (known.includes(column)) continue;
      this.wrong(column, COMMON_PROBLEMS.COLUMN_UNKNOWN, column, known);
    }
  }
}
