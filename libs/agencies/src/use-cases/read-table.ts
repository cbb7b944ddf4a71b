import { Problem, Verdict, accept, delimiterOf, problem, refuse } from '@hailong/kernel';
import { parse } from 'papaparse';
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
  if (wrong) return refuse(brokenCsv(placeOf(wrong.row ?? 0)));
  const [header = [], ...lines] = data;
  const columns = header.map((name) => name.trim().toLowerCase());
  const rows: RawRow[] = [];
  for (const [at, cells] of lines.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length !== columns.length) return refuse(brokenCsv(placeOf(at + 1)));
    const named = columns.map((column, place) => [column, cells[place]?.trim() ?? ''] as const);
    rows.push({ place: placeOf(at + 1), cells: Object.fromEntries(named) });
  }
  return accept(rows);
}

/** @param line from 0; the header is row 1 */
function placeOf(line: number): string {
  return `row ${line + 1}`;
}

function brokenCsv(place: string): Problem {
  return problem(
    'BROKEN_CSV',
    place,
    'không đọc được dòng này của tệp CSV: kiểm tra dấu ngoặc kép (trong ô phải viết đôi: "") và số cột của dòng',
    'this row of the CSV cannot be read: check its quotes (inside a cell they are written twice: "") and the number of its columns',
  );
}

function readJson(content: string): Verdict<readonly RawRow[]> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return refuse(
      problem(
        'BROKEN_JSON',
        '',
        'không đọc được tệp JSON: ' + (error as Error).message,
        'this is no readable JSON: ' + (error as Error).message,
      ),
    );
  }
  if (!Array.isArray(value)) {
    return refuse(
      problem(
        'NOT_A_LIST',
        '',
        'tệp JSON phải là một danh sách các cơ quan',
        'the JSON must be a list of agencies',
      ),
    );
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
      problem: problem(
        'NOT_A_ROW',
        place,
        'mỗi phần tử phải là một đối tượng phẳng',
        'each element must be a flat object',
      ),
    };
  }
  const cells = Object.entries(item).map(([key, cell]) => [
    key.trim().toLowerCase(),
    cell === null ? '' : String(cell),
  ]);
  return { place, cells: Object.fromEntries(cells) as Record<string, string> };
}
