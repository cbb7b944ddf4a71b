import { CalendarDay, Problem, Verdict, problem, refuse, verdictOf } from '@hailong/kernel';
import { AGENCY_KINDS, AGENCY_LEVELS, AgencyKind, AgencyLevel, levelOf } from './agency';
import { codeGeneration } from './agency-code';
import { RawRow, RowCells } from './row-cells';

/** A row that makes sense by itself. */
export interface AgencyRow {
  readonly place: string;
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel;
  readonly parentCode: string | null;
  readonly validFrom: CalendarDay;
  readonly dissolvedOn: CalendarDay | null;
}

export interface RowDefaults {
  /** From which day rows without `valid_from` hold. */
  readonly validFrom: CalendarDay;
  /** Parent of rows without `parent_code`. */
  readonly parentCode?: string;
}

const COLUMNS = ['code', 'name', 'kind', 'level', 'parent_code', 'valid_from', 'dissolved_on'];

/** Reads every row and reports every row that cannot be read; nothing is taken unless all can. */
export function readAgencyRows(
  rows: readonly RawRow[],
  defaults: RowDefaults,
): Verdict<readonly AgencyRow[]> {
  if (rows.length === 0) return refuse(noRows());
  const read = rows.map((row) => readRow(row, defaults));
  return verdictOf(
    read.flatMap(({ row }) => row ?? []),
    [...read.flatMap(({ problems }) => problems), ...repeatedCodes(rows)],
  );
}

interface ReadRow {
  /** Absent when there are problems. */
  readonly row?: AgencyRow;
  readonly problems: readonly Problem[];
}

function readRow(raw: RawRow, defaults: RowDefaults): ReadRow {
  const cells = new RowCells(raw);
  cells.refuseOtherColumns(COLUMNS);
  const code = codeIn(cells);
  const name = nameIn(cells);
  const kind = kindIn(cells);
  const level = levelIn(cells, kind);
  const validFrom = cells.text('valid_from') ? cells.day('valid_from') : defaults.validFrom;
  const dissolvedOn = cells.text('dissolved_on') ? cells.day('dissolved_on') : null;
  if (validFrom && dissolvedOn && dissolvedOn <= validFrom) {
    cells.wrong(
      'dissolved_on',
      'DISSOLVED_TOO_EARLY',
      'ngày giải thể phải sau ngày bắt đầu',
      'it must end after the day it begins',
    );
  }
  const { problems } = cells;
  if (problems.length || !code || !name || !kind || !level || !validFrom || dissolvedOn === undefined)
    return { problems };
  const parentCode = parentIn(cells, code, defaults);
  return { row: { place: raw.place, code, name, kind, level, parentCode, validFrom, dissolvedOn }, problems };
}

function codeIn(cells: RowCells): string | undefined {
  const code = cells.text('code');
  if (codeGeneration(code)) return code;
  return cells.wrong(
    'code',
    'BAD_CODE',
    `mã "${code}" không hợp lệ; ví dụ: H21.17`,
    `"${code}" is no agency code; example: H21.17`,
  );
}

/** U+FFFD is what a decoder leaves where the bytes were not text of that encoding. */
function nameIn(cells: RowCells): string | undefined {
  const name = cells.text('name').normalize('NFC');
  if (name && name.length <= 300 && !/[\uFFFD\0]/.test(name)) return name;
  return cells.wrong(
    'name',
    'BAD_NAME',
    'thiếu tên, tên quá 300 ký tự hoặc có ký tự hỏng; hãy lưu tệp dạng UTF-8',
    'the name is missing, longer than 300 characters or has broken characters; save the file as UTF-8',
  );
}

/** A unit of the territory has the kind of its level. */
function kindIn(cells: RowCells): AgencyKind | undefined {
  const kind = cells.text('kind') || cells.text('level');
  const known = AGENCY_KINDS.keys.join(', ');
  if (AGENCY_KINDS.has(kind)) return kind;
  return cells.wrong(
    'kind',
    'BAD_KIND',
    `loại "${kind}" không có; chọn: ${known}`,
    `there is no kind "${kind}"; one of: ${known}`,
  );
}

function levelIn(cells: RowCells, kind: AgencyKind | undefined): AgencyLevel | undefined {
  const level = cells.text('level');
  if (!level) return kind && levelOf(kind);
  const known = AGENCY_LEVELS.keys.join(', ');
  if (AGENCY_LEVELS.has(level)) return level;
  return cells.wrong(
    'level',
    'BAD_LEVEL',
    `cấp "${level}" không có; chọn: ${known}`,
    `there is no level "${level}"; one of: ${known}`,
  );
}

function parentIn(cells: RowCells, code: string, defaults: RowDefaults): string | null {
  const otherwise = code === defaults.parentCode ? null : (defaults.parentCode ?? null);
  return cells.text('parent_code') || otherwise;
}

function repeatedCodes(rows: readonly RawRow[]): Problem[] {
  const first = new Map<string, string>();
  return rows.flatMap(({ place, cells }) => {
    const code = (cells.code ?? '').trim();
    const earlier = first.get(code);
    if (!earlier) first.set(code, place);
    if (!earlier || !code) return [];
    return [
      problem(
        'DUPLICATE_CODE',
        `${place}, column code`,
        `mã "${code}" đã có ở ${earlier}; mỗi cơ quan một dòng`,
        `code "${code}" stands at ${earlier} already; one row an agency`,
      ),
    ];
  });
}

function noRows(): Problem {
  return problem(
    'NO_ROWS',
    '',
    'tệp không có dòng nào; cần dòng tiêu đề và ít nhất một cơ quan',
    'the file has no rows; a header line and at least one agency are needed',
  );
}
