import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Passphrase, backUp } from '@hailong/backup/use-cases';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { Command } from 'commander';
import { backupPassphrase } from '../backup-passphrase';
import { BackupTables, backupJson, backupLines } from '../output/backup-lines';
import { CommandLine, Printing } from '../command-line';
import { Environment } from '../environment';
import { knownSecrets } from '../home-secrets';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { fileExists, unwritable } from '../output/secret-file';
import { PROBLEMS } from '../problems';
import { programVersion } from '@hailong/telemetry';
import { Interrupted } from '../session';

interface BackupOptions extends Printing {
  readonly overwrite?: boolean;
}

/** `hailong backup FILE`: writes the database as of one instant, and the secrets of the home, into one sealed file. */
export function addBackup(program: Command, cli: CommandLine): void {
  program
    .command('backup')
    .argument('<file>', 'tệp sẽ ghi · file to write')
    .description(
      'sao lưu toàn bộ cơ sở dữ liệu và khóa bí mật vào một tệp được mã hóa · back up the database and the secrets of the home into one sealed file',
    )
    .option(
      '--overwrite',
      'thay tệp đã có, khi tệp mới đã xong · replace a file that is there, once the new one is whole',
    )
    .option(...JSON_OPTION)
    .action((file: string, options: BackupOptions) =>
      cli.answer(options, () => backedUp(file, options, cli)),
    );
}

async function backedUp(
  name: string,
  { overwrite = false }: BackupOptions,
  cli: CommandLine,
): Promise<Verdict<Answer>> {
  const { environment } = cli;
  const filePath = path.resolve(environment.folder, name);
  if (!overwrite && existsSync(filePath)) return refuse(fileExists(name));
  if (!hasDatabase(environment)) return refuse(PROBLEMS.BACKUP_SOURCE_MISSING.at('', environment.home));
  const passphrase = backupPassphrase(environment);
  if (!passphrase.ok) return passphrase;
  const written = await writtenTo({ name, filePath, overwrite, passphrase: passphrase.value }, cli);
  if (!written.ok) return written;
  const bytes = statSync(filePath).size;
  const missing = written.value.contents.secrets.secretKey === undefined ? [KEY_MISSING] : [];
  return accept({
    json: { file: name, bytes, ...backupJson(written.value), ...(missing.length > 0 && { notes: missing }) },
    lines: [
      `Đã sao lưu vào ${name}, ${bytes} byte. Chỉ mở được bằng mật khẩu: cất mật khẩu ở nơi khác.`,
      `Backed up into ${name}, ${bytes} bytes. It opens with the passphrase alone: keep that apart from it.`,
      ...backupLines(written.value),
      ...missing.flatMap(({ vi, en }) => ['Lưu ý · Please note:', `  ${vi}`, `  ${en}`]),
    ],
  });
}

/** The embedded server has a database only where it ran before: a backup makes none. */
function hasDatabase({ databaseUrl, home }: Environment): boolean {
  return databaseUrl !== undefined || existsSync(path.join(home, 'data'));
}

interface Target {
  readonly name: string;
  readonly filePath: string;
  readonly overwrite: boolean;
  readonly passphrase: Passphrase;
}

async function writtenTo(target: Target, cli: CommandLine): Promise<Verdict<BackupTables>> {
  const { environment, stop } = cli;
  const progress = cli.progress('dòng đã sao lưu · rows backed up');
  try {
    const { databaseUrl: url, home } = environment;
    const secrets = knownSecrets(environment);
    const program = programVersion();
    const listeners = { log: cli.log, onRows: (rows: number) => progress.at(rows) };
    return await backUp({ url, home, secrets, program, stop, ...target, ...listeners });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (stop.aborted) throw new Interrupted();
    if (code === 'EEXIST') return refuse(fileExists(target.name));
    if (code && FILE_CODES.includes(code)) throw unwritable(target, code);
    throw error;
  } finally {
    progress.end();
  }
}

/** Codes of the operating system for a file that cannot be written. */
const FILE_CODES: readonly string[] = [
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
];

const KEY_MISSING = {
  vi: 'không biết khóa HAILONG_SECRET_KEY của cổng, nên khóa không có trong bản sao lưu: hãy cất riêng khóa đó, nếu không thông tin liên hệ và giấy mời sẽ không mở được nữa',
  en: 'HAILONG_SECRET_KEY of the portal is not known here and is not in the backup: keep it yourself, or contacts and invitations stay closed after a restore',
};
