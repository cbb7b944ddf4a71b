import type { Readable } from 'node:stream';
import { Restoration } from '@hailong/database';
import { Verdict, accept } from '@hailong/kernel';
import { BackupContents, BackupEnd, SavedTable } from '../domain/contents';
import { refusing } from '../file/backup-fault';
import { BackupFile, readBackupFile } from '../file/read-backup-file';
import type { CheckedBackup } from './check-backup.use-case';

export interface RestoreTerms {
  /** Address of a login that may create roles and a schema. */
  readonly url: string;
  /** Replaces the schema that is there. */
  readonly replace: boolean;
  /** Stops the restore; the database is then as it was. */
  readonly stop: AbortSignal;
  /** Called last before the rows are there for good, with the contents: keeps the secrets. An error undoes the restore. */
  readonly keepSecrets: (contents: BackupContents) => void;
  /** Hears how many bytes of the file have been read. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * Restores a backup into an empty database: all of it or nothing. Check the file first ({@link checkBackup}). The schema stays at
 * the migrations of the backup.
 * @throws DatabaseFault when the database is not empty or in use, or the backup is newer than the program
 */
export function restoreBackup(file: BackupFile, terms: RestoreTerms): Promise<Verdict<CheckedBackup>> {
  return refusing(async () => {
    const filling = new Filling(file.name, terms);
    try {
      const tables = await readBackupFile(file, filling, terms.onBytes);
      return accept({ contents: filling.contentsRead, tables });
    } catch (error) {
      await filling.abandon();
      throw error;
    }
  });
}

/** Hands the parts of a backup to a restoration. */
class Filling {
  private restoration: Restoration | undefined;
  private read: BackupContents | undefined;

  constructor(
    private readonly file: string,
    private readonly terms: RestoreTerms,
  ) {}

  get contentsRead(): BackupContents {
    if (!this.read) throw new Error('a backup without contents');
    return this.read;
  }

  async contents(contents: BackupContents): Promise<void> {
    this.read = contents;
    const { url, replace, stop } = this.terms;
    const { migrations, tables } = contents;
    this.restoration = await Restoration.begin({ url, replace, stop, migrations, tables, file: this.file });
  }

  async table(table: SavedTable, text: Readable, rows: () => number): Promise<void> {
    await this.restoration?.load(table, text, rows);
  }

  async end({ sequences }: BackupEnd): Promise<void> {
    this.terms.stop.throwIfAborted();
    await this.restoration?.finish(sequences, () => this.terms.keepSecrets(this.contentsRead));
  }

  async abandon(): Promise<void> {
    await this.restoration?.abandon();
  }
}
