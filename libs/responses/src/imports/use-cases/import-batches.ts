import { FormReader, ReadRow } from '../domain/form-reader';
import { SheetRow, UnreadableFile } from '../domain/sheet-row';

/** Rows that are cast together. */
export interface ImportBatch {
  readonly rows: readonly ReadRow[];
  /** Number of its last row, blank ones included. */
  readonly lastRow: number;
  /** Nothing comes after it, because the file cannot be read on. */
  readonly broken?: UnreadableFile;
}

/** Forms of one batch. More would hold the tallies of their agencies, and so the forms of others, longer than a blink. */
export const BATCH_ROWS = 5000;

/**
 * Reads rows into batches; never more than the one that is being filled. Where the file cannot be read on, what was read
 * until there is still handed out.
 *
 * @param after number of the last row that is done already
 */
export async function* importBatches(
  rows: AsyncIterable<readonly SheetRow[]>,
  reader: FormReader,
  after: number,
): AsyncGenerator<ImportBatch> {
  let batch: ReadRow[] = [];
  let lastRow = after;
  try {
    for await (const portion of rows) {
      for (const row of portion) {
        if (row.number <= after) continue;
        lastRow = row.number;
        const read = reader.read(row);
        if (!read || batch.push(read) < BATCH_ROWS) continue;
        yield { rows: batch, lastRow };
        batch = [];
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    yield { rows: batch, lastRow, broken: error };
    return;
  }
  yield { rows: batch, lastRow };
}
