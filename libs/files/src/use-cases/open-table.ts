import { Verdict, accept, refuse } from '@hailong/kernel';
import { REPORT_PREFIX } from '../domain/report-columns';
import { unguardedCell } from '../domain/guarded-cell';
import { FILE_PROBLEMS } from '../domain/problems';
import { SheetRow, UnreadableFile } from '../domain/sheet-row';

/** Table whose first line has been read. */
export interface OpenedTable {
  /** The first line that is not blank. */
  readonly header: SheetRow;
  /** All lines that have not been passed on yet, the header among them. */
  readonly rows: AsyncIterable<readonly SheetRow[]>;
}

/** Rows among which a header is looked for: above it stand the agency, the title, the day. */
const MOST_TITLES = 30;

/**
 * Reads a table until its header; the caller closes the table.
 *
 * @param isHeader tells a header from the titles above it; where no line is, the first that is not blank is taken for it
 */
export async function openTable(
  portions: AsyncIterator<readonly SheetRow[]>,
  isHeader: (cells: readonly string[]) => boolean,
): Promise<Verdict<OpenedTable>> {
  const seen: SheetRow[] = [];
  let broken: UnreadableFile | undefined;
  let header: SheetRow | undefined;
  try {
    while (!header && seen.length < MOST_TITLES) {
      const next = await portions.next();
      if (next.done) break;
      header = filled(next.value).find(({ cells }) => isHeader(cells));
      seen.push(...next.value);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    broken = error;
  }
  header ??= filled(seen)[0];
  if (header) return accept({ header, rows: rowsOf(header, following(seen, portions, broken)) });
  return refuse(broken?.problem ?? FILE_PROBLEMS.HEADER_MISSING.at(''));
}

function filled(rows: readonly SheetRow[]): readonly SheetRow[] {
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** Unguards the cells of a report of refused rows that was mended and comes back as a file. */
function rowsOf({ cells }: SheetRow, rows: OpenedTable['rows']): OpenedTable['rows'] {
  return cells.some((name) => name.startsWith(REPORT_PREFIX)) ? unguarded(rows) : rows;
}

async function* unguarded(rows: OpenedTable['rows']): AsyncGenerator<readonly SheetRow[]> {
  for await (const portion of rows)
    yield portion.map((row) => ({ ...row, cells: row.cells.map(unguardedCell) }));
}

async function* following(
  portion: readonly SheetRow[],
  portions: AsyncIterator<readonly SheetRow[]>,
  broken?: UnreadableFile,
): AsyncGenerator<readonly SheetRow[]> {
  yield portion;
  if (broken) throw broken;
  for (let next = await portions.next(); !next.done; next = await portions.next()) yield next.value;
}
