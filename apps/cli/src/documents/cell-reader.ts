import { RawRow, RowCells } from '@hailong/agencies/domain';
import type { ReadReportRow, ReportRowReader } from '@hailong/dossiers/use-cases';
import {
  ROW_PROBLEMS,
  RowProblem,
  SheetRow,
  isPassedOver,
  quotesProblem,
  rowProblem,
} from '@hailong/files/domain';
import { Problem } from '@hailong/kernel';

/** Contents of the rows of a file with a column a value. */
export interface CellTerms<Report> {
  /** Reads the cells of a row; undefined where any is faulty. */
  readonly reportIn: (cells: RowCells) => Report | undefined;
  /** Tells whether a problem repeats what stands in a column: problems end up in logs. */
  readonly isShown: (column: string) => boolean;
  /** Column of the place that a use case names. */
  readonly columnOf: (place: string) => string;
}

/** Names without blank ones and without columns that are passed over. */
export function ownColumns(names: readonly string[]): string[] {
  return names.filter((name) => name !== '' && !isPassedOver(name));
}

/** Reads rows with a column a value. */
export class CellReader<Report> implements ReportRowReader<Report> {
  constructor(
    private readonly names: readonly string[],
    private readonly terms: CellTerms<Report>,
  ) {}

  /** Undefined for a row without content. */
  read(row: SheetRow): ReadReportRow<Report> | undefined {
    const unclear = quotesProblem(row);
    if (unclear) return { row, problems: [this.problemOf(unclear, '', row)] };
    const raw = this.rawRow(row);
    if (row.spoiled) return { row, problems: row.spoiled.map((at) => this.spoiled(at, row)) };
    if (Object.values(raw.cells).every((cell) => cell.trim() === '')) return undefined;
    const cells = new RowCells(raw);
    const report = this.terms.reportIn(cells);
    const problems = cells.problems.map((each) => this.problemOf(each, each.place.slice(COLUMN.length), row));
    return problems.length > 0 ? { row, problems } : { row, report, problems };
  }

  placed(found: Problem, row: SheetRow): RowProblem {
    return this.problemOf(found, this.terms.columnOf(found.place), row);
  }

  private spoiled(at: number, row: SheetRow): RowProblem {
    return this.problemOf(ROW_PROBLEMS.CELL_RESULT_MISSING.at(''), this.names[at] || `#${at + 1}`, row);
  }

  private problemOf(found: Problem, column: string, row: SheetRow): RowProblem {
    const at = column.startsWith('#') ? Number(column.slice(1)) - 1 : this.names.indexOf(column);
    const value = this.terms.isShown(column) ? (row.cells[at] ?? '') : '';
    return rowProblem(row.number, { column, value }, found);
  }

  /** Names for cells outside the named columns, so that their content is refused instead of lost. */
  private rawRow({ cells }: SheetRow): RawRow {
    const named = cells.map((cell, at) => [this.names[at] || `#${at + 1}`, cell] as const);
    const told = named.filter(
      ([name, cell]) => !isPassedOver(name) && (!name.startsWith('#') || cell.trim() !== ''),
    );
    return { place: '', cells: Object.fromEntries(told) };
  }
}

/** Beginning of the place that cells give their problems where the row has no name. */
const COLUMN = ', column ';
