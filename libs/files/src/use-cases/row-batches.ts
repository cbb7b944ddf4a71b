import { SheetRow, UnreadableFile } from '../domain/sheet-row';

/** Rows that are saved together. */
export interface RowBatch<Row> {
  readonly rows: readonly Row[];
  /** Number of its last row, blank ones included. */
  readonly lastRow: number;
  /** Nothing comes after it, because the file cannot be read on. */
  readonly broken?: UnreadableFile;
}

/** Reads one row; undefined: a blank row. */
export interface RowReader<Row> {
  read(row: SheetRow): Row | undefined;
}

export interface BatchBounds {
  /** Number of the last row that is done already. */
  readonly after: number;
  /** Fewest rows of a batch that is not the last; it has at most a portion more. */
  readonly rows: number;
}

/**
 * Reads rows into batches; never more than the one that is being filled. Where the file cannot be read on, what was read
 * until there is still handed out.
 */
export async function* rowBatches<Row>(
  portions: AsyncIterable<readonly SheetRow[]>,
  reader: RowReader<Row>,
  { after, rows }: BatchBounds,
): AsyncGenerator<RowBatch<Row>> {
  const open: OpenBatch<Row> = { rows: [], lastRow: after };
  try {
    for await (const portion of portions) {
      fill(open, portion, reader);
      if (open.rows.length < rows) continue;
      yield { ...open };
      open.rows = [];
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    yield { ...open, broken: error };
    return;
  }
  yield open;
}

interface OpenBatch<Row> {
  rows: Row[];
  lastRow: number;
}

/** Rows that are done already are passed over. */
function fill<Row>(open: OpenBatch<Row>, portion: readonly SheetRow[], reader: RowReader<Row>): void {
  for (const row of portion) {
    if (row.number <= open.lastRow) continue;
    open.lastRow = row.number;
    const read = reader.read(row);
    if (read) open.rows.push(read);
  }
}
