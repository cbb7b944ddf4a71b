import { RawRow, RowCells } from '@hailong/agencies/domain';
import { MemberReport } from '@hailong/dossiers/domain';
import { MemberRowReader, ReadMemberRow } from '@hailong/dossiers/use-cases';
import {
  REPORT_PREFIX,
  ROW_PROBLEMS,
  RowProblem,
  SheetRow,
  headerProblems,
  rowProblem,
} from '@hailong/files/domain';
import { Problem, Verdict, verdictOf } from '@hailong/kernel';
import { yesOrNo } from './yes-or-no';

export const MEMBER_COLUMNS = ['code', 'name', 'field', 'address', 'email', 'phone', 'objects'];
const COLUMNS = { known: MEMBER_COLUMNS, needed: ['code'] };
/** Columns whose content a problem repeats; the others may be a person's, and problems end up in logs. */
const PLAIN_COLUMNS = ['field', 'objects'];

/** Makes the reader of a file of the members of a list from its header. Columns of a file of refused rows are passed over. */
export function memberReaderOf(header: readonly string[]): Verdict<MemberRowReader> {
  const names = header.map((name) => name.trim().toLowerCase());
  const columns = names.filter((name) => name !== '' && !name.startsWith(REPORT_PREFIX));
  return verdictOf(new MemberReader(names), headerProblems(columns, COLUMNS));
}

/** Reads rows with a column a value. */
class MemberReader implements MemberRowReader {
  constructor(private readonly names: readonly string[]) {}

  read(row: SheetRow): ReadMemberRow | undefined {
    if (row.misquoted)
      return { row, problems: [this.problemOf(ROW_PROBLEMS.ROW_QUOTES_UNCLEAR.at(''), '', row)] };
    const raw = this.rawRow(row);
    if (Object.values(raw.cells).every((cell) => cell.trim() === '')) return undefined;
    const cells = new RowCells(raw);
    const report = memberIn(cells);
    const problems = cells.problems.map((each) => this.problemOf(each, each.place.slice(COLUMN.length), row));
    return problems.length > 0 ? { row, problems } : { row, report, problems };
  }

  placed(found: Problem, row: SheetRow): RowProblem {
    return this.problemOf(found, found.place, row);
  }

  private problemOf(found: Problem, column: string, row: SheetRow): RowProblem {
    const at = column.startsWith('#') ? Number(column.slice(1)) - 1 : this.names.indexOf(column);
    const value = PLAIN_COLUMNS.includes(column) ? (row.cells[at] ?? '') : '';
    return rowProblem(row.number, { column, value }, found);
  }

  /** Names for cells outside the named columns, so that their content is refused instead of lost. */
  private rawRow({ cells }: SheetRow): RawRow {
    const named = cells.map((cell, at) => [this.names[at] || `#${at + 1}`, cell] as const);
    const told = named.filter(
      ([name, cell]) => !name.startsWith(REPORT_PREFIX) && (!name.startsWith('#') || cell.trim() !== ''),
    );
    return { place: '', cells: Object.fromEntries(told) };
  }
}

/** Beginning of the place that cells give their problems where the row has no name. */
const COLUMN = ', column ';

function memberIn(cells: RowCells): MemberReport | undefined {
  cells.refuseOtherColumns(MEMBER_COLUMNS);
  const objects = yesOrNo(cells, 'objects');
  if (cells.problems.length > 0) return undefined;
  const text = (column: string) => cells.text(column) || undefined;
  return {
    ...{ code: cells.text('code'), name: text('name'), field: text('field'), objects },
    ...{ address: text('address'), email: text('email'), phone: text('phone') },
  };
}
