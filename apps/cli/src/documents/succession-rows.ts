import { SUCCESSION_KINDS, type Succession, type TableFormat } from '@hailong/agencies/domain';
import { readTable } from '@hailong/agencies/use-cases';
import { COMMON_PROBLEMS, Problem, Verdict, parseDay, problem, verdictOf } from '@hailong/kernel';
import { TextFile } from './read-file';

const COLUMNS = ['predecessor', 'successor', 'effective_on', 'kind', 'share'];

export interface SuccessionRows {
  readonly links: readonly Succession[];
  /** Position of each link in the file, `row 2`, … */
  readonly places: readonly string[];
}

/** Reads a CSV or JSON table of successions; `share` is 1 when absent. Names every faulty cell. */
export function successionRows(file: TextFile): Verdict<SuccessionRows> {
  const table = readTable(formatOf(file), file.text);
  if (!table.ok) return table;
  const problems: Problem[] = table.value.length === 0 ? [COMMON_PROBLEMS.ROWS_MISSING.at('')] : [];
  const links = table.value.map(({ place, cells }) => linkOf(place, cells, problems));
  return verdictOf(
    { links: links.flatMap((link) => link ?? []), places: table.value.map(({ place }) => place) },
    problems,
  );
}

/** Format by the name of the file; default CSV. */
export function formatOf({ name }: TextFile): TableFormat {
  return name.toLowerCase().endsWith('.json') ? 'json' : 'csv';
}

type Cells = Readonly<Record<string, string>>;

interface Fail {
  (column: string, vi: string, en: string): void;
}

function linkOf(place: string, cells: Cells, problems: Problem[]): Succession | undefined {
  const before = problems.length;
  const fail: Fail = (column, vi, en) =>
    void problems.push(problem('BAD_CELL', `${place}, column ${column}`, vi, en));
  const text = (column: string) => (cells[column] ?? '').trim();
  nameProblems(cells, text, fail);
  const effectiveOn = parseDay(text('effective_on'));
  if (!effectiveOn) {
    const example = '2025-07-01';
    fail(
      'effective_on',
      `cần một ngày có thật, dạng ${example}`,
      `a day that exists is needed, written ${example}`,
    );
  }
  const kind = SUCCESSION_KINDS.keys.find((known) => known === text('kind').toLowerCase());
  const kinds = SUCCESSION_KINDS.keys.join(', ');
  if (!kind) fail('kind', `chọn một trong: ${kinds}`, `choose one of: ${kinds}`);
  const share = text('share') ? Number(text('share').replace(',', '.')) : 1;
  if (!(share > 0 && share <= 1)) {
    fail('share', 'tỷ lệ phải lớn hơn 0 và không quá 1', 'a share is greater than 0 and at most 1');
  }
  if (problems.length > before || !effectiveOn || !kind) return undefined;
  return { predecessor: text('predecessor'), successor: text('successor'), effectiveOn, kind, share };
}

/** Problems of unknown columns and unnamed agencies. */
function nameProblems(cells: Cells, text: (column: string) => string, fail: Fail): void {
  const columns = COLUMNS.join(', ');
  for (const column of Object.keys(cells)) {
    if (COLUMNS.includes(column)) continue;
    fail(
      column,
      `cột này không có trong mẫu; các cột: ${columns}`,
      `there is no such column; columns: ${columns}`,
    );
  }
  for (const column of ['predecessor', 'successor']) {
    if (!text(column))
      fail(column, 'thiếu mã cơ quan; hãy bổ sung', 'the code of the agency is missing; add it');
  }
}
