import { RawRow, RowCells } from '@hailong/agencies/domain';
import { CalendarDay, COMMON_PROBLEMS, Problem, Verdict, keyNamed, refuse, verdictOf } from '@hailong/kernel';
import { APPLICANTS, APPLICANT_WORDS, Applicant } from '../domain/dossier';
import { FrameCount, frameCountProblems } from '../domain/frame-count';
import { partKey } from '../domain/population-part';
import { PROBLEMS } from '../domain/problems';

/** Columns with their Vietnamese names. */
export const COUNT_NAMES = {
  agency_code: ['mã cơ quan', 'mã đơn vị', 'cơ quan'],
  from: ['từ ngày', 'từ'],
  to: ['đến ngày', 'đến'],
  as_of: ['ngày chốt', 'tính đến ngày', 'tính đến'],
  field: ['lĩnh vực', 'mã lĩnh vực'],
  procedure_group: ['nhóm thủ tục', 'nhóm tthc', 'mã nhóm thủ tục'],
  applicant: ['đối tượng', 'người nộp', 'loại người nộp'],
  dossiers: ['số hồ sơ', 'số lượng hồ sơ', 'hồ sơ'],
  source: ['nguồn', 'nguồn số liệu'],
  note: ['ghi chú', 'lý do'],
} as const;
const COLUMNS = Object.keys(COUNT_NAMES);
/** Column of each value, named by its problems. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  windowFrom: 'from',
  windowTo: 'to',
  asOf: 'as_of',
  procedureGroup: 'procedure_group',
};

/** Values of rows that leave them out. */
export interface CountDefaults {
  readonly source?: string;
  readonly note?: string;
  /** Day of the import, and of rows without `as_of`. */
  readonly on: CalendarDay;
}

export interface CountRow {
  readonly place: string;
  /** Undefined: the caller's own agency. */
  readonly agencyCode: string | undefined;
  readonly count: FrameCount;
}

/** Reads every row and reports every cell that cannot be read. */
export function readFrameCounts(
  rows: readonly RawRow[],
  defaults: CountDefaults,
): Verdict<readonly CountRow[]> {
  if (rows.length === 0) return refuse(COMMON_PROBLEMS.ROWS_MISSING.at(''));
  const read = rows.map((row) => readRow(row, defaults));
  const found = read.flatMap(({ row }) => row ?? []);
  return verdictOf(found, [...read.flatMap(({ problems }) => problems), ...repeated(found)]);
}

function readRow(raw: RawRow, defaults: CountDefaults): { row?: CountRow; problems: Problem[] } {
  const cells = new RowCells(raw);
  cells.refuseOtherColumns(COLUMNS);
  const [windowFrom, windowTo] = [cells.day('from'), cells.day('to')];
  const asOf = cells.text('as_of') ? cells.day('as_of') : defaults.on;
  const applicant = applicantIn(cells);
  if (cells.problems.length > 0 || !windowFrom || !windowTo || !asOf || applicant === undefined)
    return { problems: cells.problems };
  const digits = cells.text('dossiers');
  const count: FrameCount = {
    ...{ windowFrom, windowTo, asOf, applicant },
    field: cells.text('field') || null,
    procedureGroup: cells.text('procedure_group') || null,
    dossiers: /^\d{1,10}$/.test(digits) ? Number(digits) : NaN,
    source: cells.text('source') || (defaults.source ?? ''),
    note: cells.text('note') || (defaults.note ?? ''),
  };
  const problems = frameCountProblems(count, defaults.on).map((each) => ({
    ...each,
    place: `${raw.place}, column ${COLUMN_OF[each.place] ?? each.place}`,
  }));
  const row = { place: raw.place, agencyCode: cells.text('agency_code') || undefined, count };
  return problems.length > 0 ? { problems } : { row, problems };
}

/** Reads the kind of applicant; null: all together; undefined: unknown. */
function applicantIn(cells: RowCells): Applicant | null | undefined {
  const text = cells.text('applicant');
  if (text === '') return null;
  return (
    keyNamed(APPLICANTS, text, APPLICANT_WORDS) ??
    cells.wrong('applicant', PROBLEMS.APPLICANT_UNKNOWN, text, APPLICANTS.keys)
  );
}

function repeated(rows: readonly CountRow[]): Problem[] {
  const first = new Map<string, string>();
  return rows.flatMap(({ place, agencyCode, count }) => {
    const key = JSON.stringify([agencyCode, count.windowFrom, count.windowTo, partKey(count)]);
    const earlier = first.get(key);
    if (earlier !== undefined) return [PROBLEMS.DOSSIER_COUNT_REPEATED.at(place, earlier)];
    first.set(key, place);
    return [];
  });
}
