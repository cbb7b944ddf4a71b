import { COMMON_PROBLEMS, Problem, Verdict, accept, delimiterOf, refuse } from '@hailong/kernel';
import { parse } from 'papaparse';
import { PROBLEMS } from '../domain/problems';
import { RawRow } from '../domain/row-cells';
import { TableFormat } from '../domain/table-format';

/**
 * Text of a table as rows. CSV: a header line, comma, semicolon or tab (Excel in Vietnamese writes semicolons); JSON: an
 * array of flat objects. Places are `row N` counted as a spreadsheet does: the header is row 1.
 */
export function readTable(format: TableFormat, content: string): Verdict<readonly RawRow[]> {
  return format === 'csv' ? readCsv(content.replace(/^\uFEFF/, '')) : readJson(content);
}

function readCsv(content: string): Verdict<readonly RawRow[]> {
  const { data, errors } = parse<string[]>(content, { delimiter: delimiterOf(content) });
  const [wrong] = errors.filter(({ type }) => type === 'Quotes');
  if (wrong) return refuse(COMMON_PROBLEMS.CSV_UNREADABLE.at(placeOf(wrong.row ?? 0)));
  const [header = [], ...lines] = data;
  const columns = header.map((name) => name.trim().toLowerCase());
  const rows: RawRow[] = [];
  for (const [at, cells] of lines.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length !== columns.length) return refuse(COMMON_PROBLEMS.CSV_UNREADABLE.at(placeOf(at + 1)));
    const named = columns.map((column, place) => [column, cells[place]?.trim() ?? ''] as const);
    rows.push({ place: placeOf(at + 1), cells: Object.fromEntries(named) });
  }
  return accept(rows);
}

/** @param line from 0; the header is row 1 */
function placeOf(line: number): string {
  return `row ${line + 1}`;
}

function readJson(content: string): Verdict<readonly RawRow[]> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return refuse(COMMON_PROBLEMS.JSON_UNREADABLE.at('', (error as Error).message));
  }
  if (!Array.isArray(value)) {
    return refuse(PROBLEMS.LIST_UNREADABLE.at(''));
  }
  const rows = value.map((item: unknown, index) => rowOf(item, `row ${index + 1}`));
  const problems = rows.flatMap((row) => ('problem' in row ? [row.problem] : []));
  if (problems.length) return refuse(...problems);
  return accept(rows.flatMap((row) => ('problem' in row ? [] : [row])));
}

function rowOf(item: unknown, place: string): RawRow | { problem: Problem } {
  const flat = typeof item === 'object' && item !== null && !Array.isArray(item);
  if (!flat || Object.values(item).some((cell) => typeof cell === 'object' && cell !== null)) {
    return {
      problem: PROBLEMS.ROW_UNREADABLE.at(place),
    };
  }
  const cells = Object.entries(item).map(([key, cell]) => [
    key.trim().toLowerCase(),
    cell === null ? '' : String(cell),
  ]);
  return { place, cells: Object.fromEntries(cells) as Record<string, string> };
}
