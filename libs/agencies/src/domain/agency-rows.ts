import {
  CalendarDay,
  COMMON_PROBLEMS,
  Problem,
  Verdict,
  refuse,
  verdictOf,
  keyNamed,
  legacyEncoding,
} from '@hailong/kernel';

import { AGENCY_KINDS, AGENCY_LEVELS, AgencyKind, AgencyLevel, levelOf } from './agency';
import { codeGeneration } from './agency-code';
import { PROBLEMS } from './problems';
import { RawRow, RowCells } from './row-cells';

/** Row that is right by itself, before it is compared with others. */
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
  /** Day from which rows without `valid_from` hold. */
  readonly validFrom: CalendarDay;
  /** Parent of rows without `parent_code`. */
  readonly parentCode?: string;
}

/** Columns with their Vietnamese names. */
export const AGENCY_NAMES = {
  code: ['mã', 'mã cơ quan', 'mã đơn vị', 'mã định danh'],
  name: ['tên', 'tên cơ quan', 'tên đơn vị'],
  kind: ['loại', 'loại cơ quan'],
  level: ['cấp'],
  parent_code: ['mã cấp trên', 'mã cơ quan cấp trên', 'cơ quan cấp trên', 'cấp trên', 'trực thuộc'],
  valid_from: ['ngày bắt đầu', 'hiệu lực từ', 'từ ngày'],
  dissolved_on: ['ngày giải thể', 'đến ngày'],
} as const;
const COLUMNS = Object.keys(AGENCY_NAMES);

/** Reads all rows, or refuses with the problems of every faulty row. */
export function readAgencyRows(
  rows: readonly RawRow[],
  defaults: RowDefaults,
): Verdict<readonly AgencyRow[]> {
  if (rows.length === 0) return refuse(COMMON_PROBLEMS.ROWS_MISSING.at(''));
  const read = rows.map((row) => readRow(row, defaults));
  return verdictOf(
    read.flatMap(({ row }) => row ?? []),
    [...read.flatMap(({ problems }) => problems), ...repeatedCodes(rows)],
  );
}

interface ReadRow {
  /** Row read; absent when there are problems. */
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
    cells.wrong('dissolved_on', PROBLEMS.DISSOLUTION_TOO_EARLY);
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
  return cells.wrong('code', PROBLEMS.AGENCY_CODE_MALFORMED, code);
}

/** Reads the name, with single blanks and without characters that show nothing. Refuses one of a broken or legacy encoding. */
function nameIn(cells: RowCells): string | undefined {
  const written = cells.text('name').normalize('NFC');
  const encoding = legacyEncoding(written);
  if (encoding) return cells.wrong('name', PROBLEMS.AGENCY_NAME_UNSUITED, encoding);
  const name = written.replace(UNSHOWN, '').replace(/\s+/g, ' ').trim();
  if (name && name.length <= LONGEST_NAME && !BROKEN.test(name)) return name;
  return cells.wrong('name', PROBLEMS.AGENCY_NAME_UNREADABLE);
}

const LONGEST_NAME = 300;
const UNSHOWN = /\p{Cf}/gu;
/** U+FFFD, control characters, and question marks within a word: left where a program did not know a letter. */
const BROKEN = /[\uFFFD\p{Cc}]|\p{L}\?\p{L}/u;

/** Further words by which tables name kinds and levels; a level names the kind of a unit of the territory. */
const LEVEL_WORDS = { province: ['tỉnh'], district: ['huyện'], commune: ['xã', 'phường'] } as const;
const KIND_WORDS = {
  province: ['cấp tỉnh', ...LEVEL_WORDS.province],
  department: ['sở', 'ban', 'ngành'],
  'central-vertical': ['cơ quan ngành dọc'],
  district: ['cấp huyện', ...LEVEL_WORDS.district],
  division: ['phòng', 'phòng chuyên môn'],
  commune: ['cấp xã', 'UBND phường', ...LEVEL_WORDS.commune],
  'public-unit': ['đơn vị sự nghiệp công lập'],
} as const;

/** Reads the kind; where it is left out, a unit of the territory has the kind of its level. */
function kindIn(cells: RowCells): AgencyKind | undefined {
  const kind = cells.text('kind') || cells.text('level');
  return (
    keyNamed(AGENCY_KINDS, kind, KIND_WORDS) ??
    cells.wrong('kind', PROBLEMS.AGENCY_KIND_UNKNOWN, kind, AGENCY_KINDS.keys)
  );
}

function levelIn(cells: RowCells, kind: AgencyKind | undefined): AgencyLevel | undefined {
  const level = cells.text('level');
  if (!level) return kind && levelOf(kind);
  return (
    keyNamed(AGENCY_LEVELS, level, LEVEL_WORDS) ??
    cells.wrong('level', PROBLEMS.AGENCY_LEVEL_UNKNOWN, level, AGENCY_LEVELS.keys)
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
    // Capitals tell no two agencies apart.
    const earlier = first.get(code.toUpperCase());
    if (!earlier) first.set(code.toUpperCase(), place);
    if (!earlier || !code) return [];
    return [PROBLEMS.AGENCY_CODE_REPEATED.at(`${place}, column code`, code, earlier)];
  });
}
