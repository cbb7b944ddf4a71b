import {
  AGENCY_PROBLEMS,
  RawRow,
  RowCells,
  SUCCESSION_KINDS,
  type Succession,
  type TableFormat,
} from '@hailong/agencies/domain';
import { readTable } from '@hailong/agencies/use-cases';
import { COMMON_PROBLEMS, Problem, Verdict, verdictOf } from '@hailong/kernel';
import { TextFile } from './read-file';
import { wordIn } from './word-in';

const NAMES = {
  predecessor: ['cơ quan cũ', 'mã cơ quan cũ'],
  successor: ['cơ quan mới', 'mã cơ quan mới', 'cơ quan kế thừa'],
  effective_on: ['ngày hiệu lực', 'có hiệu lực từ'],
  kind: ['loại', 'hình thức'],
  share: ['tỷ lệ', 'tỉ lệ'],
} as const;
const COLUMNS = Object.keys(NAMES);

export interface SuccessionRows {
  readonly links: readonly Succession[];
  /** Position of each link in the file, `row 2`, … */
  readonly places: readonly string[];
}

/** Reads a CSV or JSON table of successions; `share` is 1 when absent. Names every faulty cell. */
export function successionRows(file: TextFile): Verdict<SuccessionRows> {
  const table = readTable(formatOf(file), file.text, NAMES);
  if (!table.ok) return table;
  const problems: Problem[] = table.value.length === 0 ? [COMMON_PROBLEMS.ROWS_MISSING.at('')] : [];
  const links = table.value.map((row) => linkOf(row, problems));
  return verdictOf(
    { links: links.flatMap((link) => link ?? []), places: table.value.map(({ place }) => place) },
    problems,
  );
}

/** Format by the name of the file; default CSV. */
export function formatOf({ name }: TextFile): TableFormat {
  return name.toLowerCase().endsWith('.json') ? 'json' : 'csv';
}

function linkOf(row: RawRow, problems: Problem[]): Succession | undefined {
  const cells = new RowCells(row);
  cells.refuseOtherColumns(COLUMNS);
  const predecessor = codeIn(cells, 'predecessor');
  const successor = codeIn(cells, 'successor');
  const effectiveOn = cells.day('effective_on');
  const kind = wordIn(cells, 'kind', SUCCESSION_KINDS);
  const share = shareIn(cells);
  problems.push(...cells.problems);
  if (!predecessor || !successor || !effectiveOn || !kind || !share) return undefined;
  return { predecessor, successor, effectiveOn, kind, share };
}

function codeIn(cells: RowCells, column: string): string | undefined {
  return cells.text(column) || cells.wrong(column, COMMON_PROBLEMS.KEY_MISSING);
}

/** Reads a decimal with comma or point, 1 for an empty cell. */
function shareIn(cells: RowCells): number | undefined {
  const text = cells.text('share');
  const share = text ? Number(text.replace(',', '.')) : 1;
  return share > 0 && share <= 1 ? share : cells.wrong('share', AGENCY_PROBLEMS.SHARE_OUTSIDE);
}
