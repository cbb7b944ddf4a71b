import { RawRow, RowCells } from '@hailong/agencies/domain';
import { type ColumnAliases, shortened } from '@hailong/files/domain';
import { COMMON_PROBLEMS, CalendarDay, Problem, Verdict, refuse, verdictOf } from '@hailong/kernel';
import type { AgencyCounts, StatedValue } from './component-count';
import type { CountUnit, NamedCount } from './conversion';
import { TABLE_COLUMNS } from './count-columns';
import { PointPeriod, isProblem, periodText, readPointPeriod } from './period';
import { PROBLEMS } from './problems';

/** Values of rows that leave them out, and the counts that a table may have. */
export interface CountTableTerms {
  readonly counts: readonly NamedCount[];
  /** Period of every row; absent: each row names its period. */
  readonly period?: PointPeriod;
  readonly source?: string;
  /** Day of the import, and of rows without `as_of`. */
  readonly on: CalendarDay;
}

export interface CountRow extends AgencyCounts {
  /** `row 7`. */
  readonly place: string;
  readonly agencyCode: string;
}

/** Names of the columns of a table of counts: the name of a count, and its label in both languages. */
export function countColumns(counts: readonly NamedCount[]): ColumnAliases {
  const labels = (name: string) =>
    counts.filter((each) => each.name === name).flatMap(({ label }) => [label.vi, label.en]);
  return { ...TABLE_COLUMNS, ...Object.fromEntries(counts.map(({ name }) => [name, labels(name)])) };
}

/** Reads every row and reports every cell that cannot be read. A blank cell states nothing: the count is unknown, not 0. */
export function readCountRows(rows: readonly RawRow[], terms: CountTableTerms): Verdict<readonly CountRow[]> {
  const [first] = rows;
  if (!first) return refuse(COMMON_PROBLEMS.ROWS_MISSING.at(''));
  const header = new RowCells({ ...first, place: 'row 1' });
  header.refuseOtherColumns(Object.keys(countColumns(terms.counts)));
  if (header.problems.length > 0) return refuse(...header.problems);
  const read = rows.map((row) => readRow(row, terms));
  const found = read.flatMap(({ row }) => row ?? []);
  return verdictOf(found, [...read.flatMap(({ problems }) => problems), ...repeated(found)]);
}

function readRow(raw: RawRow, terms: CountTableTerms): { row?: CountRow; problems: Problem[] } {
  const cells = new RowCells(raw);
  const agencyCode = cells.text('agency_code');
  if (!agencyCode) cells.wrong('agency_code', COMMON_PROBLEMS.KEY_MISSING);
  const period = periodIn(cells, raw.place, terms.period);
  const asOf = dayIn(cells, terms.on, period);
  const source = cells.text('source') || (terms.source ?? '');
  if (!source || source.length > LONGEST_SOURCE || /[\0\uFFFD]/.test(source))
    cells.wrong('source', PROBLEMS.COUNTS_SOURCE_MISSING, LONGEST_SOURCE);
  const values = new Map<string, StatedValue>();
  for (const [name, unit] of unitsOf(terms.counts)) {
    const value = valueIn(cells, name, unit);
    if (value !== undefined && asOf) values.set(name, { value, asOf, source });
  }
  if (cells.problems.length === 0 && values.size === 0)
    return { problems: [PROBLEMS.COUNTS_MISSING.at(raw.place)] };
  const isWhole = cells.problems.length === 0 && period !== undefined;
  return {
    problems: cells.problems,
    ...(isWhole && { row: { place: raw.place, agencyCode, period, values } }),
  };
}

const LONGEST_SOURCE = 1000;

function periodIn(cells: RowCells, place: string, asked: PointPeriod | undefined): PointPeriod | undefined {
  const text = cells.text('period');
  if (text === '') return asked ?? cells.wrong('period', PROBLEMS.COUNT_PERIOD_MISSING);
  const read = readPointPeriod(text, `${place}, column period`);
  if (isProblem(read)) {
    cells.problems.push(read);
    return undefined;
  }
  if (!asked || periodText(read) === periodText(asked)) return read;
  return cells.wrong('period', PROBLEMS.COUNT_PERIOD_DIFFERENT, text, periodText(asked));
}

function dayIn(cells: RowCells, on: CalendarDay, period: PointPeriod | undefined): CalendarDay | undefined {
  const asOf = cells.text('as_of') ? cells.day('as_of') : on;
  if (asOf && asOf > on) return cells.wrong('as_of', PROBLEMS.COUNT_DAY_TOO_LATE, asOf);
  if (asOf && period && asOf < period.from)
    return cells.wrong('as_of', PROBLEMS.COUNT_DAY_TOO_EARLY, asOf, period.from);
  return asOf;
}

function unitsOf(counts: readonly NamedCount[]): ReadonlyMap<string, CountUnit> {
  return new Map(counts.map(({ name, unit }) => [name, unit ?? 'cases']));
}

const VALUES = {
  cases: { form: /^\d{1,12}$/, problem: PROBLEMS.COUNT_UNREADABLE },
  points: { form: /^\d{1,5}([.,]\d{1,4})?$/, problem: PROBLEMS.GIVEN_POINTS_UNREADABLE },
} as const satisfies Record<CountUnit, object>;

function valueIn(cells: RowCells, name: string, unit: CountUnit): number | undefined {
  const text = cells.text(name);
  if (text === '') return undefined;
  const { form, problem } = VALUES[unit];
  return form.test(text) ? Number(text.replace(',', '.')) : cells.wrong(name, problem, shortened(text));
}

/** Finds rows of an agency and period that an earlier row has. */
function repeated(rows: readonly CountRow[]): Problem[] {
  const first = new Map<string, string>();
  return rows.flatMap(({ place, agencyCode, period }) => {
    const key = `${agencyCode} ${periodText(period)}`;
    const earlier = first.get(key);
    if (earlier !== undefined) return [PROBLEMS.COUNT_ROW_REPEATED.at(place, earlier)];
    first.set(key, place);
    return [];
  });
}
