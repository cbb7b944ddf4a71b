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

/** Reads a table until its header; the caller closes the table. */
export async function openTable(portions: AsyncIterator<readonly SheetRow[]>): Promise<Verdict<OpenedTable>> {
  try {
    for (let next = await portions.next(); !next.done; next = await portions.next()) {
      const header = next.value.find(({ cells }) => cells.some((cell) => cell.trim() !== ''));
      if (header) return accept({ header, rows: rowsOf(header, following(next.value, portions)) });
    }
    return refuse(FILE_PROBLEMS.HEADER_MISSING.at(''));
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.problem);
    throw error;
  }
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
): AsyncGenerator<readonly SheetRow[]> {
  yield portion;
  for (let next = await portions.next(); !next.done; next = await portions.next()) yield next.value;
}
