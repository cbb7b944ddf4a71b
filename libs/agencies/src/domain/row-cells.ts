import { CalendarDay, Problem, parseDay, problem } from '@hailong/kernel';

/** A row as a file gives it: column name → text. `place` names the row for the reader of the report. */
export interface RawRow {
  readonly place: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** The cells of one row while it is read; collects what is wrong with them. */
export class RowCells {
  readonly problems: Problem[] = [];

  constructor(private readonly row: RawRow) {}

  text(column: string): string {
    return (this.row.cells[column] ?? '').trim();
  }

  /** Notes a problem of a cell; undefined, so that `value ?? cells.wrong(…)` reads as a sentence. */
  wrong(column: string, code: string, vi: string, en: string): undefined {
    this.problems.push(problem(code, `${this.row.place}, column ${column}`, vi, en));
    return undefined;
  }

  day(column: string): CalendarDay | undefined {
    const text = this.text(column);
    return (
      parseDay(text) ??
      this.wrong(
        column,
        'BAD_DAY',
        `"${text}" không phải ngày có thật; viết năm-tháng-ngày, ví dụ 2025-07-01`,
        `"${text}" is no day that exists; write year-month-day, e.g. 2025-07-01`,
      )
    );
  }

  refuseOtherColumns(known: readonly string[]): void {
    for (const column of Object.keys(this.row.cells)) {
      if (known.includes(column)) continue;
      const all = known.join(', ');
      this.wrong(
        column,
        'UNKNOWN_COLUMN',
        `cột "${column}" không có trong mẫu; các cột: ${all}`,
        `there is no column "${column}"; columns: ${all}`,
      );
    }
  }
}
