import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { CheckedBackup, Passphrase, checkBackup, restoreBackup } from '@hailong/backup/use-cases';
import { DatabaseFault, asAdministrator, provision } from '@hailong/database';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { Command } from 'commander';
import { backupPassphrase } from '../backup-passphrase';
import { CommandLine, Printing } from '../command-line';
import { unreadableFile } from '../documents/read-file';
import { keepSecrets, secretConflicts } from '../home-secrets';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { backupJson, backupLines } from '../output/backup-lines';
import { Interrupted } from '../session';

interface RestoreOptions extends Printing {
  readonly check?: boolean;
  readonly replace?: boolean;
  readonly overwriteSecrets?: boolean;
  readonly login?: string;
}

/** `hailong restore FILE`: restores a backup into an empty database, all of it or nothing. */
export function addRestore(program: Command, cli: CommandLine): void {
  program
    .command('restore')
    .argument('<file>', 'bản sao lưu · backup, as `hailong backup` wrote it')
    .description(
      'khôi phục bản sao lưu vào cơ sở dữ liệu trống: tất cả hoặc không gì · restore a backup into an empty database: all of it or nothing',
    )
    .option(
      '--check',
      'chỉ đọc hết tệp và nói trong đó có gì · only read the file to its end and say what it holds',
    )
    .option(
      '--replace',
      'thay toàn bộ dữ liệu đang có, khi cổng đã dừng · replace all that is there, while the portal is stopped',
    )
    .option(
      '--overwrite-secrets',
      'thay secret-key, token-secret khác đang có trong HAILONG_HOME · replace other secrets in the home',
    )
    .option(
      '--login <name>',
      'tên tài khoản ứng dụng, như của migrate · name of the application login, as for migrate (mặc định · default: hailong_app)',
    )
    .option(...JSON_OPTION)
    .action((file: string, options: RestoreOptions) =>
      cli.answer(options, () => new Restoring(file, options, cli).run()),
    );
}

class Restoring {
  private readonly filePath: string;
  private kept: readonly string[] = [];

  constructor(
    private readonly name: string,
    private readonly options: RestoreOptions,
    private readonly cli: CommandLine,
  ) {
    this.filePath = path.resolve(cli.environment.folder, name);
  }

  async run(): Promise<Verdict<Answer>> {
    const { options, cli } = this;
    const passphrase = backupPassphrase(cli.environment);
    if (!passphrase.ok) return passphrase;
    await this.refuseUnreadable();
    const checked = await this.reading('đã kiểm tra %, · checked %', (onBytes) =>
      checkBackup(this.backup(passphrase.value), onBytes),
    );
    if (!checked.ok) return checked;
    if (options.check)
      return accept({ json: backupJson(checked.value), lines: [SOUND, ...backupLines(checked.value)] });
    const { secrets } = checked.value.contents;
    const conflicts = secretConflicts(cli.environment, secrets, options.overwriteSecrets === true);
    if (conflicts.length > 0) return refuse(...conflicts);
    const { databaseUrl: url, home } = cli.environment;
    return asAdministrator({ url, home, log: cli.log }, (admin) => this.restored(admin, passphrase.value));
  }

  private async restored(admin: string, passphrase: Passphrase): Promise<Verdict<Answer>> {
    const { cli, options } = this;
    const done = await this.reading('đã khôi phục % · restored %', (onBytes) =>
      restoreBackup(this.backup(passphrase), {
        url: admin,
        replace: options.replace === true,
        stop: cli.stop,
        keepSecrets: ({ secrets }) => (this.kept = keepSecrets(cli.environment, secrets)),
        onBytes,
      }),
    );
    if (!done.ok) return done;
    const applied = await this.broughtUpToDate();
    return accept({
      json: { ...backupJson(done.value), applied, kept: this.kept },
      lines: [...linesOf(done.value, applied, this.kept)],
    });
  }

  /** Runs the migrations since the backup and makes the login of the application. */
  private async broughtUpToDate(): Promise<readonly string[]> {
    const { databaseUrl: url, appDatabaseUrl: appUrl, home } = this.cli.environment;
    try {
      const database = await provision({ url, appUrl, home, login: this.options.login, log: this.cli.log });
      await database.stop();
      return database.applied;
    } catch (error) {
      throw error instanceof DatabaseFault ? rowsAreThere(error) : error;
    }
  }

  private backup(passphrase: Passphrase) {
    return { name: this.name, filePath: this.filePath, passphrase };
  }

  /** Reads the file with its progress in percent. */
  private async reading<T>(
    label: string,
    work: (onBytes: (bytes: number) => void) => Promise<Verdict<T>>,
  ): Promise<Verdict<T>> {
    const { size } = statSync(this.filePath);
    const progress = this.cli.progress(label, 100);
    let last = -1;
    try {
      return await work((bytes) => {
        const percent = Math.floor((bytes * 100) / size);
        if (percent > last) progress.at((last = percent));
      });
    } catch (error) {
      if (this.cli.stop.aborted) throw new Interrupted();
      throw error;
    } finally {
      progress.end();
    }
  }

  /** @throws WrongArgument when the file is missing or may not be read */
  private async refuseUnreadable(): Promise<void> {
    try {
      const handle = await open(this.filePath);
      try {
        // A folder can be opened, and not read.
        await handle.read(Buffer.alloc(1));
      } finally {
        await handle.close();
      }
    } catch (error) {
      throw unreadableFile(this.name, this.filePath, (error as NodeJS.ErrnoException).code);
    }
  }
}

const SOUND = 'Bản sao lưu nguyên vẹn, đọc được hết. · The backup is whole and can be read to its end.';

function linesOf(backup: CheckedBackup, applied: readonly string[], kept: readonly string[]): string[] {
  return [
    'Đã khôi phục toàn bộ. Hãy chạy tiếp: npm run hailong -- doctor, npm run hailong -- verify.',
    'All of it is restored. Now run: npm run hailong -- doctor, npm run hailong -- verify.',
    ...backupLines(backup),
    ...(applied.length > 0 ? [`Đã cập nhật lược đồ · migrated since: ${applied.join(', ')}`] : []),
    ...(kept.length > 0 ? [`Đã ghi khóa bí mật · secrets kept in the home: ${kept.join(', ')}`] : []),
  ];
}

/** The restore itself is done: only what `migrate` does is left. */
function rowsAreThere({ vi, en }: DatabaseFault): DatabaseFault {
  return new DatabaseFault(
    `dữ liệu đã được khôi phục, chỉ còn chạy npm run hailong -- migrate (với các tùy chọn nêu sau đây): ${vi}`,
    `the rows are restored; what is left is npm run hailong -- migrate (with the options named here): ${en}`,
  );
}
