import type { CheckedBackup } from '@hailong/backup/use-cases';
import { secretFiles } from '../home-secrets';

/** Contents of a backup with the sums of its tables. */
export type BackupTables = CheckedBackup;

/** Backup for programs: no secret and no row. */
export function backupJson({ contents, tables }: BackupTables): object {
  const { program, madeAt, server, migrations, secrets } = contents;
  const rows = rowsOf(tables);
  return { madeAt, program, server, migrations, secrets: secretFiles(secrets), rows, tables };
}

export function backupLines({ contents, tables }: BackupTables): string[] {
  const { program, madeAt, server, secrets } = contents;
  const kept = secretFiles(secrets).join(', ') || '–';
  return [
    `Thời điểm · instant: ${madeAt}; Hài Lòng ${program}, PostgreSQL ${server}`,
    `Bảng · tables: ${tables.length}; dòng · rows: ${rowsOf(tables)}; khóa bí mật · secrets: ${kept}`,
  ];
}

function rowsOf(tables: BackupTables['tables']): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
