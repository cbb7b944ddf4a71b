import type { Snapshot } from '@hailong/database';
import { BackupContents, SavedTable, TableSums } from '../domain/contents';
import { jsonRecord, recordHead } from '../domain/record';
import { TableDigest } from '../domain/table-digest';

/** Listener of the writing. */
export interface SnapshotListener {
  /** Hears how many rows have been read, of all tables. */
  rows(rows: number): void;
  table(sums: TableSums): void;
}

/** Records of a backup: contents, each table with its text and its sums, end. */
export async function* recordsOfSnapshot(
  snapshot: Snapshot,
  contents: BackupContents,
  listener: SnapshotListener,
): AsyncGenerator<Buffer> {
  yield jsonRecord('contents', contents);
  let before = 0;
  for (const table of snapshot.tables) {
    const digest = new TableDigest(table.name);
    for await (const bytes of recordsOfTable(snapshot, table, digest)) {
      yield bytes;
      listener.rows(before + digest.rowsSoFar);
    }
    before += digest.rowsSoFar;
    listener.table(digest.sums());
  }
  // Read last: never lower than a number in a table.
  yield jsonRecord('end', { sequences: await snapshot.sequences() });
}

async function* recordsOfTable(
  snapshot: Snapshot,
  table: SavedTable,
  digest: TableDigest,
): AsyncGenerator<Buffer> {
  yield jsonRecord('table', table);
  for await (const text of snapshot.rowsOf(table) as AsyncIterable<Buffer>) {
    digest.add(text);
    yield recordHead('text', text.length);
    yield text;
  }
  yield jsonRecord('table-end', digest.sums());
}
