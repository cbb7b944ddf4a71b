import { RawRow, RowCells } from '@hailong/agencies/domain';
import { COMMON_PROBLEMS, Problem, Verdict, refuse, verdictOf } from '@hailong/kernel';
import { PROBLEMS } from './problems';
import { Village, villageName } from './village-list';

/** Columns with their Vietnamese names. */
export const VILLAGE_NAMES = {
  stratum: ['tầng', 'khu vực'],
  commune_code: ['mã xã', 'mã phường', 'mã cơ quan', 'xã'],
  village: ['thôn', 'tổ dân phố', 'tên thôn', 'thôn, tổ dân phố'],
  households: ['số hộ', 'hộ'],
} as const;
const COLUMNS = Object.keys(VILLAGE_NAMES);

/** Most villages of a list. */
export const MOST_VILLAGES = 20_000;
/** Longest list of households of one village. */
export const MOST_HOUSEHOLDS = 10_000;
/** Letters, digits and the signs that stand in names; no tab, which parts the columns of a frame list. */
const NAME = /^[^\p{C}\\]{1,200}$/u;

export interface VillageRow {
  readonly place: string;
  readonly village: Village;
}

/** Reads a list of villages with the number of households of each; refuses with every faulty cell. */
export function readVillages(rows: readonly RawRow[]): Verdict<readonly VillageRow[]> {
  if (rows.length === 0) return refuse(COMMON_PROBLEMS.ROWS_MISSING.at(''));
  if (rows.length > MOST_VILLAGES)
    return refuse(PROBLEMS.VILLAGES_TOO_MANY.at('', rows.length, MOST_VILLAGES));
  const read = rows.map(readRow);
  const found = read.flatMap(({ row }) => row ?? []);
  return verdictOf(found, [
    ...read.flatMap(({ problems }) => problems),
    ...repeated(found),
    ...stratumUnclear(found),
  ]);
}

function readRow(raw: RawRow): { readonly row?: VillageRow; readonly problems: readonly Problem[] } {
  const cells = new RowCells(raw);
  cells.refuseOtherColumns(COLUMNS);
  const [stratum, commune, village] = ['stratum', 'commune_code', 'village'].map((column) =>
    nameIn(cells, column),
  );
  const digits = cells.text('households');
  const households = /^\d{1,6}$/.test(digits) ? Number(digits) : 0;
  if (households < 1 || households > MOST_HOUSEHOLDS)
    cells.wrong('households', PROBLEMS.DRAW_NUMBER_OUTSIDE, 1, MOST_HOUSEHOLDS);
  if (cells.problems.length > 0 || !stratum || !commune || !village) return { problems: cells.problems };
  return { row: { place: raw.place, village: { commune, village, stratum, households } }, problems: [] };
}

/** Reads a name: NFC, single spaces, so that one village cannot stand in the list in two spellings of the same letters. */
function nameIn(cells: RowCells, column: string): string | undefined {
  const name = cells.text(column).normalize('NFC').replace(/\s+/gu, ' ');
  if (name === '') return cells.wrong(column, COMMON_PROBLEMS.KEY_MISSING);
  return NAME.test(name) ? name : cells.wrong(column, PROBLEMS.VILLAGE_NAME_UNREADABLE);
}

function repeated(rows: readonly VillageRow[]): Problem[] {
  const first = new Map<string, string>();
  return rows.flatMap(({ place, village }) => {
    const name = villageName(village);
    const earlier = first.get(name);
    if (earlier !== undefined)
      return [PROBLEMS.VILLAGE_REPEATED.at(`${place}, column village`, name, earlier)];
    first.set(name, place);
    return [];
  });
}

/** Finds rows that put a commune into another stratum than its first row. */
function stratumUnclear(rows: readonly VillageRow[]): Problem[] {
  const first = new Map<string, string>();
  return rows.flatMap(({ place, village: { commune, stratum } }) => {
    const known = first.get(commune) ?? stratum;
    first.set(commune, known);
    if (known === stratum) return [];
    return [PROBLEMS.COMMUNE_STRATUM_DIFFERENT.at(`${place}, column stratum`, commune, known, stratum)];
  });
}
