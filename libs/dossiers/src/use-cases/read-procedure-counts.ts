import { RawRow, RowCells } from '@hailong/agencies/domain';
import { readProcedureCode } from '@hailong/fields/domain';
import { csvRows } from '@hailong/files';
import {
  SheetRow,
  belowTitles,
  columnsIn,
  headerProblems,
  isPassedOver,
  quotesProblem,
} from '@hailong/files/domain';
import { COMMON_PROBLEMS, Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { PROBLEMS } from '../domain/problems';
import { ProcedureCount } from '../domain/reconcile';
import { MOST_POPULATION } from '../domain/stated-count';

/** Columns with their Vietnamese names. */
const NAMES = {
  agency_code: ['mã cơ quan', 'mã đơn vị', 'cơ quan'],
  procedure: ['mã thủ tục', 'mã tthc', 'thủ tục'],
  dossiers: ['số hồ sơ', 'số lượng hồ sơ', 'hồ sơ'],
} as const;
const COLUMNS = { known: Object.keys(NAMES), needed: Object.keys(NAMES) };
const LONGEST_CODE = 100;
/** Number of dossiers that no procedure of an agency has in a month. */
const MOST = 10_000_000;

/** Count of the dossier system, with the place of its row. */
export interface TheirCount extends ProcedureCount {
  readonly place: string;
}

export interface TheirCounts {
  readonly counts: readonly TheirCount[];
  /** Problems of the rows that are no counts; each row is one or the other. */
  readonly problems: readonly Problem[];
}

/** Reads the table of the dossier system's counts: refused as a whole only where its columns are not certain. */
export function readProcedureCounts(csv: string): Verdict<TheirCounts> {
  const rows = csvRows(csv);
  if (!rows.ok) return rows;
  const [header, ...lines] = belowTitles(rows.value, NAMES);
  if (!header || lines.length === 0) return refuse(COMMON_PROBLEMS.ROWS_MISSING.at(''));
  const names = columnsIn(header.cells, NAMES);
  const wrong = headerProblems(
    names.filter((name) => name !== '' && !isPassedOver(name)),
    COLUMNS,
  );
  if (wrong.length > 0) return refuse(...wrong);
  return accept(readRows(lines, names));
}

function readRows(lines: readonly SheetRow[], names: readonly string[]): TheirCounts {
  const counts: TheirCount[] = [];
  const problems: Problem[] = [];
  let sum = 0;
  for (const line of lines) {
    const place = `row ${line.number}`;
    const cells = new RowCells(rawRow(line, place, names));
    const unclear = quotesProblem(line);
    const count = unclear ? undefined : readRow(cells, Math.min(MOST, MOST_POPULATION - sum));
    problems.push(...(unclear ? [{ ...unclear, place }] : cells.problems));
    if (!count) continue;
    counts.push({ place, ...count });
    sum += count.dossiers;
  }
  return { counts, problems };
}

function rawRow({ cells }: SheetRow, place: string, names: readonly string[]): RawRow {
  const named = cells.map((cell, at) => [names[at] || `#${at + 1}`, cell] as const);
  const told = named.filter(
    ([name, cell]) => !isPassedOver(name) && (!name.startsWith('#') || cell.trim() !== ''),
  );
  return { place, cells: Object.fromEntries(told) };
}

/** @param most dossiers that the sum of all rows still has room for */
function readRow(cells: RowCells, most: number): ProcedureCount | undefined {
  cells.refuseOtherColumns(COLUMNS.known);
  const [agencyCode, procedure, digits] = ['agency_code', 'procedure', 'dossiers'].map((name) =>
    cells.text(name),
  );
  const dossiers = /^\d{1,10}$/.test(digits ?? '') ? Number(digits) : NaN;
  if (!agencyCode) cells.wrong('agency_code', PROBLEMS.AGENCY_MISSING);
  else if (agencyCode.length > LONGEST_CODE)
    cells.wrong('agency_code', PROBLEMS.VALUE_TOO_LONG, LONGEST_CODE);
  if (procedure && !readProcedureCode(procedure))
    cells.wrong('procedure', PROBLEMS.PROCEDURE_CODE_MALFORMED, procedure.slice(0, LONGEST_CODE));
  if (!(dossiers <= most)) cells.wrong('dossiers', PROBLEMS.DOSSIER_COUNT_OUTSIDE, most);
  if (cells.problems.length > 0 || !agencyCode) return undefined;
  return { agencyCode, procedure: procedure || null, dossiers };
}
