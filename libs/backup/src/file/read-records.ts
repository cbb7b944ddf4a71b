import { Readable } from 'node:stream';
import { BackupContents, BackupEnd, SavedTable, TableSums } from '../domain/contents';
import { PROBLEMS } from '../domain/problems';
import { RECORD_HEAD_BYTES, RecordKind, readRecordHead } from '../domain/record';
import { TableDigest, areEqual } from '../domain/table-digest';
import { BackupFault } from './backup-fault';
import { ByteReader } from './byte-reader';

/** Receiver of the parts of a backup, in the order of the file. */
export interface BackupVisitor {
  contents(contents: BackupContents): Promise<void>;
  /** @param text all rows as COPY text; must be read to its end. @param rows their number, once it is read */
  table(table: SavedTable, text: Readable, rows: () => number): Promise<void>;
  end(end: BackupEnd): Promise<void>;
}

/**
 * Reads the records of a backup up to the last, and ends the stream.
 * @param file name for the sentences
 * @returns sums of the tables
 * @throws BackupFault when a record is missing, follows the last, or is not that of its sums
 */
export async function readRecords(
  source: AsyncIterable<Buffer>,
  file: string,
  visitor: BackupVisitor,
): Promise<readonly TableSums[]> {
  const reader = new ByteReader(source);
  try {
    return await new RecordWalk(reader, file).visit(visitor);
  } finally {
    await reader.close();
  }
}

interface BackupRecord {
  readonly kind: RecordKind;
  readonly payload: Buffer;
}

class RecordWalk {
  constructor(
    private readonly reader: ByteReader,
    private readonly file: string,
  ) {}

  async visit(visitor: BackupVisitor): Promise<readonly TableSums[]> {
    const sums: TableSums[] = [];
    for (;;) {
      const { kind, payload } = await this.next();
      if (kind === 'contents') await visitor.contents(valueOf<BackupContents>(payload));
      if (kind === 'table') sums.push(await this.visitTable(valueOf<SavedTable>(payload), visitor));
      if (kind === 'end') {
        // The last piece of the file proves that nothing follows and nothing is missing.
        if ((await this.reader.take(1)).length > 0) throw this.unusable();
        await visitor.end(valueOf<BackupEnd>(payload));
        return sums;
      }
    }
  }

  private async visitTable(table: SavedTable, visitor: BackupVisitor): Promise<TableSums> {
    const digest = new TableDigest(table.name);
    const text = Readable.from(this.textOf(digest), { objectMode: false });
    await visitor.table(table, text, () => digest.rowsSoFar);
    return digest.sums();
  }

  /** Text of the table at hand up to its end, whose sums must be those of the text. */
  private async *textOf(digest: TableDigest): AsyncGenerator<Buffer> {
    for (;;) {
      const { kind, payload } = await this.next();
      if (kind === 'text') {
        digest.add(payload);
        yield payload;
        continue;
      }
      if (kind !== 'table-end' || !areEqual(digest.sums(), valueOf<TableSums>(payload)))
        throw this.unusable();
      return;
    }
  }

  private async next(): Promise<BackupRecord> {
    const head = await this.reader.take(RECORD_HEAD_BYTES);
    if (head.length < RECORD_HEAD_BYTES) throw this.unusable();
    const { kind, length } = readRecordHead(head);
    const payload = await this.reader.take(length);
    if (payload.length < length) throw this.unusable();
    return { kind, payload };
  }

  private unusable(): BackupFault {
    return new BackupFault(PROBLEMS.BACKUP_UNUSABLE.at(this.file, this.file));
  }
}

function valueOf<T>(payload: Buffer): T {
  return JSON.parse(payload.toString('utf8')) as T;
}
