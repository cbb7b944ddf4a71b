import { Problem } from '@hailong/kernel';
import { RowProblem, rowProblem } from '@hailong/files/domain';

const NONE: readonly RowProblem[] = [];

/** Findings of a row; allocates nothing until something is found. */
export class RowFindings {
  faults: readonly RowProblem[] = NONE;
  warnings: readonly RowProblem[] = NONE;

  constructor(
    private readonly row: number,
    private readonly names: readonly string[],
    private readonly cells: readonly string[],
  ) {}

  fault(column: number | undefined, found: Problem): void {
    this.faults = [...this.faults, this.at(column, found)];
  }

  warn(column: number | undefined, found: Problem): void {
    this.warnings = [...this.warnings, this.at(column, found)];
  }

  private at(column: number | undefined, found: Problem): RowProblem {
    if (column === undefined) return rowProblem(this.row, { column: '', value: '' }, found);
    const name = this.names[column] || String(column + 1);
    return rowProblem(this.row, { column: name, value: this.cells[column] ?? '' }, found);
  }
}
