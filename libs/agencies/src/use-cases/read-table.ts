import { Problem, Verdict, accept, problem, refuse } from '@hailong/kernel';
import { CsvError, parse } from 'csv-parse/sync';
import { RawRow } from '../domain/row-cells';

export type TableFormat = 'csv' | 'json';

/**
 * Text of a table as rows. CSV: a header line, comma, semicolon or tab (Excel in Vietnamese writes semicolons); JSON: an
 * array of flat objects. Places are `row N` counted as a spreadsheet does: the header is row 1.
 */
export function readTable(format: TableFormat, content: string): Verdict<readonly RawRow[]> {
  return format === 'csv' ? readCsv(content.replace(/^\uFEFF/, '')) : readJson(content);
}

function readCsv(content: string): Verdict<readonly RawRow[]> {
  try {
    const records: { record: Record<string, string>; info: { lines: number } }[] = parse(content, {
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      delimiter: delimiterOf(content),
      skip_empty_lines: true,
      trim: true,
      info: true,
    });
    return accept(records.map(({ record, info }) => ({ place: `row ${info.lines}`, cells: record })));
  } catch (error) {
    if (error instanceof CsvError) return refuse(brokenCsv(error));
    throw error;
  }
}

function delimiterOf(content: string): string {
  const header = content.split('\n', 1)[0] ?? '';
  const count = (character: string) => header.split(character).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function brokenCsv(error: CsvError): Problem {
  const line = typeof error.lines === 'number' ? `row ${error.lines}` : '';
  return problem(
    'BROKEN_CSV',
    line,
    `không đọc được tệp CSV (${error.code}); kiểm tra dấu ngoặc kép và số cột của dòng này`,
    `this is no readable CSV (${error.code}); check the quotes and the number of columns of this row`,
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
