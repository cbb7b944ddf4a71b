export type { HomeSecrets } from '../domain/contents';
export { Passphrase } from '../domain/passphrase-keys';
export { backUp } from './back-up.use-case';
export { type CheckedBackup, checkBackup } from './check-backup.use-case';
export { restoreBackup } from './restore-backup.use-case';
