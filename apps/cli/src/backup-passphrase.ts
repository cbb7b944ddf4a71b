import { Passphrase } from '@hailong/backup/use-cases';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { readTextFile } from './documents/read-file';
import { Environment } from './environment';
import { PROBLEMS } from './problems';

/**
 * Passphrase of backups from the environment. Never an argument: arguments of a process can be read by every account of the
 * machine.
 */
export function backupPassphrase(environment: Environment): Verdict<Passphrase> {
  const { backupPassphraseFile: name, backupPassphrase: given, folder } = environment;
  if (!name) return given ? accept(new Passphrase(given)) : refuse(PROBLEMS.BACKUP_PASSPHRASE_MISSING.at(''));
  const read = readTextFile(name, folder);
  if (!read.ok) return read;
  // Editors end the line; a passphrase has one line.
  return accept(new Passphrase(read.value.text.replace(/\r?\n$/, '')));
}
