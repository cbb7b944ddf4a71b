import { asAdministrator, inSnapshot } from '@hailong/database';
import { Verdict, accept } from '@hailong/kernel';
import { BackupContents, HomeSecrets, TableSums } from '../domain/contents';
import { Passphrase } from '../domain/passphrase-keys';
import { PASSPHRASE_CHARACTERS, PROBLEMS } from '../domain/problems';
import { refusing, BackupFault } from '../file/backup-fault';
import { writeBackupFile } from '../file/write-backup-file';
import { recordsOfSnapshot } from './records-of-snapshot';

export interface BackUpTerms {
  /** Address of a login that may become the owner. Absent: the embedded PostgreSQL of the home. */
  readonly url?: string;
  readonly home: string;
  readonly filePath: string;
  /** Seals the file; 16 characters at least. */
  readonly passphrase: Passphrase;
  readonly secrets: HomeSecrets;
  /** Version of the program, for the contents. */
  readonly program: string;
  /** Replaces a file that is there, once the new one is whole. */
  readonly overwrite: boolean;
  readonly stop: AbortSignal;
  /** Called with one line for each step that takes time. */
  readonly log: (line: string) => void;
  /** Hears how many rows have been written. */
  readonly onRows: (rows: number) => void;
}

export interface BackUpReport {
  readonly contents: BackupContents;
  readonly tables: readonly TableSums[];
}

/**
 * Writes the whole database as of one instant, and the secrets of the portal, into one sealed file. Forms come in meanwhile.
 * @throws DatabaseFault when the database cannot be read as a whole
 */
export function backUp(terms: BackUpTerms): Promise<Verdict<BackUpReport>> {
  return refusing(async () => {
    if (terms.passphrase.characters < PASSPHRASE_CHARACTERS)
      throw new BackupFault(PROBLEMS.PASSPHRASE_UNSUITED.at('HAILONG_BACKUP_PASSPHRASE'));
    return accept(await asAdministrator(terms, (url) => written(url, terms)));
  });
}

function written(url: string, terms: BackUpTerms): Promise<BackUpReport> {
  return inSnapshot(url, async (snapshot) => {
    const { server, migrations, tables } = snapshot;
    const { program, secrets } = terms;
    const contents = { program, madeAt: snapshot.takenAt, server, migrations, tables, secrets };
    const sums: TableSums[] = [];
    const listener = { rows: terms.onRows, table: (each: TableSums) => void sums.push(each) };
    await writeBackupFile(recordsOfSnapshot(snapshot, contents, listener), terms);
    return { contents, tables: sums };
  });
}
