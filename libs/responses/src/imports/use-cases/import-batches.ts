import { FormReader, ReadRow } from '../domain/form-reader';
import { SheetRow, UnreadableFile } from '../domain/sheet-row';

/** Rows that are stored together. */
export interface ImportBatch {
  readonly rows: readonly ReadRow[];
  /** Number of its last row, blank ones included. */
  readonly lastRow: number;
  /** Nothing comes after it, because the file cannot be read on. */
  readonly broken?: UnreadableFile;
}

/** Forms of one batch, and at most a portion more. More would hold the tallies of their agencies, and so the forms of others, longer than a blink. */
export const BATCH_ROWS = 5000;

/**
 * Reads rows into batches; never more than the one that is being filled. Where the file cannot be read on, what was read
 * until there is still handed out.
 *
 * @param after number of the last row that is done already
 */
export async function* importBatches(
  portions: AsyncIterable<readonly SheetRow[]>,
  reader: FormReader,
  after: number,
): AsyncGenerator<ImportBatch> {
  const open: OpenBatch = { rows: [], lastRow: after };
  try {
    for await (const portion of portions) {
      fill(open, portion, reader);
      if (open.rows.length < BATCH_ROWS) continue;
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

interface OpenBatch {
  rows: ReadRow[];
  lastRow: number;
}

/** Rows that are done already are passed over. */
function fill(open: OpenBatch, portion: readonly SheetRow[], reader: FormReader): void {
  for (const row of portion) {
    if (row.number <= open.lastRow) continue;
    open.lastRow = row.number;
    const read = reader.read(row);
    if (read) open.rows.push(read);
  }
}
