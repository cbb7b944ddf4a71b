import { COMMON_PROBLEMS, Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { csvRows } from '@hailong/files';
import { ColumnAliases, belowTitles, columnsIn, isPassedOver, quotesProblem } from '@hailong/files/domain';
import { PROBLEMS } from '../domain/problems';
import { RawRow } from '../domain/row-cells';
import { TableFormat } from '../domain/table-format';

/**
 * Reads the text of a table as rows. CSV: a header line, comma, semicolon or tab (Excel in Vietnamese writes
 * semicolons); JSON: an array of flat objects. Columns of a CSV may have Vietnamese names, and titles may
 * stand above these. Places are `row N` counted as a spreadsheet does: the header is row 1.
 */
export function readTable(
  format: TableFormat,
  content: string,
  names: ColumnAliases = {},
): Verdict<readonly RawRow[]> {
  return format === 'csv' ? readCsv(content, names) : readJson(content);
}

function readCsv(content: string, names: ColumnAliases): Verdict<readonly RawRow[]> {
  const read = csvRows(content);
  if (!read.ok) return read;
  const [header, ...lines] = belowTitles(read.value, names);
  const columns = columnsIn(header?.cells ?? [], names);
  const problems = lines.flatMap((line) => {
    const tooLong = line.cells.slice(columns.length).some((cell) => cell.trim() !== '');
    const unclear =
      quotesProblem(line) ?? (tooLong || line.cells.length < columns.length ? CSV_UNREADABLE.at('') : []);
    return Array.isArray(unclear) ? [] : [{ ...unclear, place: `row ${line.number}` }];
  });
  if (problems.length > 0) return refuse(...problems);
  return accept(
    lines.map(({ number, cells }) => {
      const named = columns.map((column, place) => [column, cells[place]?.trim() ?? ''] as const);
      return {
        place: `row ${number}`,
        cells: Object.fromEntries(named.filter(([column]) => column !== '' && !isPassedOver(column))),
      };
    }),
  );
}

const { CSV_UNREADABLE } = COMMON_PROBLEMS;

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
