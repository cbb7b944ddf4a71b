import { ImportFile, ROW_PROBLEMS, SheetRow, UnreadableFile } from '@hailong/files/domain';
import { RawRow, RowCells } from '@hailong/agencies/domain';
import { Problem } from '@hailong/kernel';
import { APPLICANTS, DossierReport, JUDGED, REPORTED_OUTCOMES } from '@hailong/dossiers/domain';
import { WrongArgument } from '../output/wrong-argument';
import { PROBLEMS } from './problems';
import { wordIn } from './word-in';

export const DOSSIER_COLUMNS = [
  ...['code', 'deciding_agency', 'receiving_agency', 'judges', 'procedure', 'field', 'outcome', 'late'],
  ...['applicant', 'finished_on', 'person', 'email', 'phone', 'objects'],
];

/** Line of the file: a report or its problems. */
export interface DossierRow {
  /** `row 2`, … as a spreadsheet counts. */
  readonly place: string;
  readonly report?: DossierReport;
  readonly problems: readonly Problem[];
}

/**
 * The dossiers of a table one by one, however long it is: CSV or the first sheet of a workbook, as forms are imported from.
 * @throws WrongArgument where the file cannot be read on
 */
export async function* dossierRows(file: ImportFile): AsyncGenerator<DossierRow> {
  let columns: readonly string[] | undefined;
  try {
    for await (const portion of file.rows())
      for (const row of portion) {
        if (row.cells.every((cell) => cell.trim() === '')) continue;
        if (columns) yield row.misquoted ? misquotedRow(row) : rowOf(rawRow(row, columns));
        else columns = row.cells.map((column) => column.trim().toLowerCase());
      }
  } catch (error) {
    if (error instanceof UnreadableFile) throw unreadable(file.name, error.problem);
    throw error;
  }
}

/** Names for cells outside the named columns, so that their content is refused instead of lost. */
function rawRow({ number, cells }: SheetRow, columns: readonly string[]): RawRow {
  const named = cells.map((cell, at) => [columns[at] || `#${at + 1}`, cell] as const);
  return {
    place: placeOf(number),
    cells: Object.fromEntries(
      named.filter(([column, cell]) => !column.startsWith('#') || cell.trim() !== ''),
    ),
  };
}

function misquotedRow({ number }: SheetRow): DossierRow {
  const place = placeOf(number);
  return { place, problems: [ROW_PROBLEMS.ROW_QUOTES_UNCLEAR.at(place)] };
}

function placeOf(row: number): string {
  return `row ${row}`;
}

function rowOf(raw: RawRow): DossierRow {
  const cells = new RowCells(raw);
  cells.refuseOtherColumns(DOSSIER_COLUMNS);
  const outcome = wordIn(cells, 'outcome', REPORTED_OUTCOMES.keys);
  const applicant = wordIn(cells, 'applicant', APPLICANTS.keys);
  const judges = cells.text('judges') ? wordIn(cells, 'judges', JUDGED.keys) : undefined;
  const finishedOn = cells.day('finished_on');
  const [late, objects] = [yesOrNo(cells, 'late'), yesOrNo(cells, 'objects')];
  const { problems } = cells;
  if (problems.length > 0 || !outcome || !applicant || !finishedOn) return { place: raw.place, problems };
  const text = (column: string) => cells.text(column) || undefined;
  const report: DossierReport = {
    ...{ code: cells.text('code'), outcome, applicant, finishedOn, judges, late, objects },
    ...{ decidingAgency: cells.text('deciding_agency'), receivingAgency: text('receiving_agency') },
    ...{ procedure: text('procedure'), field: text('field') },
    ...{ person: text('person'), email: text('email'), phone: text('phone') },
  };
  return { place: raw.place, report, problems };
}

/** Undefined for an empty cell. */
function yesOrNo(cells: RowCells, column: string): boolean | undefined {
  const text = cells.text(column).toLowerCase();
  if (text === '') return undefined;
  if (['1', 'true', 'yes', 'có'].includes(text)) return true;
  if (['0', 'false', 'no', 'không'].includes(text)) return false;
  return cells.wrong(column, PROBLEMS.CELL_UNREADABLE, {
    vi: 'có hoặc không, hoặc bỏ trống',
    en: 'yes or no, or nothing',
  });
}

function unreadable(name: string, { place, vi, en }: Problem): WrongArgument {
  return new WrongArgument(`Tệp "${name}", ${place}: ${vi}`, `The file "${name}", ${place}: ${en}`);
}

/** Problem of a rule, at its column of a row. */
export function inDossierRow(found: Problem, row: string): Problem {
  const column = found.place.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return { ...found, place: column ? `${row}, column ${column}` : row };
}
