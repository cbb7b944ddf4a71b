import { RawRow, RowCells } from '@hailong/agencies/domain';
import {
  REPORT_PREFIX,
  ROW_PROBLEMS,
  RowProblem,
  SheetRow,
  headerProblems,
  rowProblem,
} from '@hailong/files/domain';
import { LINE_COLUMN } from '@hailong/files/use-cases';
import { Problem, Verdict, accept, verdictOf } from '@hailong/kernel';
import { APPLICANTS, DossierReport, JUDGED, REPORTED_OUTCOMES } from '@hailong/dossiers/domain';
import { DossierRowReader, ReadDossierRow } from '@hailong/dossiers/use-cases';
import { DossierLineReader } from './dossier-lines';
import { wordIn } from './word-in';
import { yesOrNo } from './yes-or-no';

export const DOSSIER_COLUMNS = [
  ...['code', 'deciding_agency', 'receiving_agency', 'judges', 'procedure', 'field', 'outcome', 'late'],
  ...['applicant', 'finished_on', 'person', 'email', 'phone', 'objects'],
];
const COLUMNS = {
  known: DOSSIER_COLUMNS,
  needed: ['code', 'deciding_agency', 'outcome', 'applicant', 'finished_on'],
};
/** Columns whose content no problem repeats: problems end up in logs. */
const PERSONAL_COLUMNS = ['person', 'email', 'phone'];

/**
 * Makes the reader of a file of dossiers from its header: a column a value, or one column of JSON. Columns that a file of
 * refused rows has beside them are passed over.
 */
export function dossierReaderOf(header: readonly string[]): Verdict<DossierRowReader> {
  const names = header.map((name) => name.trim().toLowerCase());
  const columns = names.filter((name) => name !== '' && !name.startsWith(REPORT_PREFIX));
  if (columns.length === 1 && columns[0] === LINE_COLUMN)
    return accept(new DossierLineReader(names.indexOf(LINE_COLUMN)));
  return verdictOf(new DossierCellReader(names), headerProblems(columns, COLUMNS));
}

/** Reads rows with a column a value. */
class DossierCellReader implements DossierRowReader {
  constructor(private readonly names: readonly string[]) {}

  read(row: SheetRow): ReadDossierRow | undefined {
    if (row.misquoted)
      return { row, problems: [this.problemOf(ROW_PROBLEMS.ROW_QUOTES_UNCLEAR.at(''), '', row)] };
    const raw = this.rawRow(row);
    if (Object.values(raw.cells).every((cell) => cell.trim() === '')) return undefined;
    const cells = new RowCells(raw);
    const report = reportIn(cells);
    const problems = cells.problems.map((each) => this.problemOf(each, each.place.slice(COLUMN.length), row));
    return problems.length > 0 ? { row, problems } : { row, report, problems };
  }

  placed(found: Problem, row: SheetRow): RowProblem {
    return this.problemOf(
      found,
      found.place.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      row,
    );
  }

  private problemOf(found: Problem, column: string, row: SheetRow): RowProblem {
    const at = column.startsWith('#') ? Number(column.slice(1)) - 1 : this.names.indexOf(column);
    const value = PERSONAL_COLUMNS.includes(column) ? '' : (row.cells[at] ?? '');
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

/** Reads the cells of a row; undefined where any is faulty. */
function reportIn(cells: RowCells): DossierReport | undefined {
  cells.refuseOtherColumns(DOSSIER_COLUMNS);
  const outcome = wordIn(cells, 'outcome', REPORTED_OUTCOMES.keys);
  const applicant = wordIn(cells, 'applicant', APPLICANTS.keys);
  const judges = cells.text('judges') ? wordIn(cells, 'judges', JUDGED.keys) : undefined;
  const finishedOn = cells.day('finished_on');
  const [late, objects] = [yesOrNo(cells, 'late'), yesOrNo(cells, 'objects')];
  if (cells.problems.length > 0 || !outcome || !applicant || !finishedOn) return undefined;
  const text = (column: string) => cells.text(column) || undefined;
  return {
    ...{ code: cells.text('code'), outcome, applicant, finishedOn, judges, late, objects },
    ...{ decidingAgency: cells.text('deciding_agency'), receivingAgency: text('receiving_agency') },
    ...{ procedure: text('procedure'), field: text('field') },
    ...{ person: text('person'), email: text('email'), phone: text('phone') },
  };
}
