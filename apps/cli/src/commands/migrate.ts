import { provision } from '@hailong/database';
import { accept } from '@hailong/kernel';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION } from '../options';

interface MigrateOptions extends Printing {
  readonly showLogin?: boolean;
}

/** `hailong migrate`: brings the schema up to date and makes the application's login work. */
export function addMigrate(program: Command, cli: CommandLine): void {
  program
    .command('migrate')
    .description(
      'cập nhật lược đồ và tài khoản ứng dụng · bring schema, roles and the application login up to date',
    )
    .option(
      '--show-login',
      'in cả địa chỉ đăng nhập của ứng dụng, có mật khẩu · print the login of the application, password included',
    )
    .option(...JSON_OPTION)
    .action((options: MigrateOptions) =>
      cli.answer(options, async () => {
        const { databaseUrl: url, appDatabaseUrl: appUrl, home } = cli.environment;
        const database = await provision({ url, appUrl, home, log: cli.log });
        await database.stop();
        const { applied, appUrl: login } = database;
        if (!options.showLogin) return accept({ json: { applied }, lines: linesOf(applied) });
        return accept({ json: { applied, login }, lines: [...linesOf(applied), ...loginLines(login)] });
      }),
    );
}

function linesOf(applied: readonly string[]): string[] {
  if (applied.length === 0)
    return ['Lược đồ đã mới nhất, không có gì phải chạy. · The schema is up to date, nothing had to run.'];
  return [
    `Đã chạy ${applied.length} bước: · Applied ${applied.length}:`,
    ...applied.map((name) => `  ${name}`),
  ];
}

/** URL for the host's option `database.url`. */
function loginLines(login: string): string[] {
  return ['Ứng dụng đăng nhập bằng (bí mật) · the application logs in with (a secret):', `  ${login}`];
}
