import { provision } from '@hailong/database';
import { Verdict, accept } from '@hailong/kernel';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';

interface MigrateOptions extends Printing {
  readonly showLogin?: boolean;
  readonly login?: string;
  readonly resetLogin?: boolean;
  readonly adopt?: boolean;
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
    .option(
      '--login <name>',
      'tên tài khoản ứng dụng, mỗi cơ sở dữ liệu một tài khoản · name of the login, each database its own (mặc định · default: hailong_app)',
    )
    .option(
      '--reset-login',
      'cấp mật khẩu mới dù ứng dụng có thể đang dùng mật khẩu cũ · a new password, though the old one may be in use',
    )
    .option(
      '--adopt',
      'nhận lại lược đồ được khôi phục không kèm chủ, quyền hoặc chính sách · make a schema ours that was restored without owners, rights or policies',
    )
    .option(...JSON_OPTION)
    .action((options: MigrateOptions) => cli.answer(options, () => migrated(options, cli)));
}

async function migrated(options: MigrateOptions, cli: CommandLine): Promise<Verdict<Answer>> {
  const { databaseUrl: url, appDatabaseUrl: appUrl, home } = cli.environment;
  const { login: name, resetLogin, adopt, showLogin } = options;
  const database = await provision({ url, appUrl, home, login: name, resetLogin, adopt, log: cli.log });
  await database.stop();
  const { applied, adopted, appUrl: login, notes } = database;
  return accept({
    json: {
      applied,
      ...(adopted && { adopted }),
      ...(showLogin && { login }),
      ...(notes.length > 0 && { notes }),
    },
    lines: [
      ...(adopted ? [ADOPTED] : []),
      ...linesOf(applied),
      ...(showLogin ? loginLines(login) : []),
      ...notes.flatMap(noteLines),
    ],
  });
}

const ADOPTED =
  'Đã nhận lại lược đồ được khôi phục: chủ sở hữu, quyền, chính sách. · The restored schema is ours again: owners, rights, policies.';

function noteLines({ vi, en }: { readonly vi: string; readonly en: string }): string[] {
  return ['Lưu ý · Please note:', `  ${vi}`, `  ${en}`];
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
