import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Verdict, accept } from '@hailong/kernel';
import { BackupContents, TableSums } from '../domain/contents';
import { refusing } from '../file/backup-fault';
import { BackupFile, readBackupFile } from '../file/read-backup-file';

export interface CheckedBackup {
  readonly contents: BackupContents;
  readonly tables: readonly TableSums[];
}

/**
 * Reads a backup to its end and writes nothing: refuses one that was altered, cut short or sealed under another passphrase.
 * @param onBytes hears how many bytes of the file have been read
 */
export function checkBackup(
  file: BackupFile,
  onBytes: (bytes: number) => void,
): Promise<Verdict<CheckedBackup>> {
  return refusing(async () => {
    const seen: BackupContents[] = [];
    const visitor = {
      contents: (contents: BackupContents) => Promise.resolve(void seen.push(contents)),
      table: (_table: unknown, text: Readable) => finished(text.resume()),
      end: () => Promise.resolve(),
    };
    const tables = await readBackupFile(file, visitor, onBytes);
    const [contents] = seen;
    if (!contents) throw new Error('a backup without contents');
    return accept({ contents, tables });
  });
}
