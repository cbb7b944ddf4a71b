import { AbandonedDatabaseFault, Check, Database, appUrlOf } from '@hailong/database';
import { accept } from '@hailong/kernel';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { reachDatabase } from '../database-access';
import { Environment } from '../environment';
import { JSON_OPTION } from '../options';
import { programVersion } from '../program-version';

/**
 * `hailong doctor`: checks program and database and says how to mend what fails. Changes nothing on a server of yours.
 */
export function addDoctor(program: Command, cli: CommandLine): void {
  program
    .command('doctor')
    .description(
      'kiểm tra phiên bản, vai trò, tường, lược đồ và nói phải làm gì · check versions, roles, walls, schema; say what to do',
    )
    .option(...JSON_OPTION)
    .action((options: Printing) =>
      cli.answer(options, async () => {
        const checks = [...programChecks(), ...(await databaseChecks(cli))];
        const bad = checks.some(({ ok }) => !ok);
        return accept({ json: { ok: !bad, checks }, lines: checks.flatMap(linesOf), bad });
      }),
    );
}

function linesOf({ area, ok, vi, en }: Check): string[] {
  const mark = ok ? '✓' : '✗';
  return [`${mark} ${area.padEnd(10)} ${vi}`, ...(en === vi ? [] : [`${' '.repeat(13)}${en}`])];
}

const OLDEST_NODE: readonly [number, number] = [20, 19];

function programChecks(): Check[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  const ok = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  const oldest = OLDEST_NODE.join('.');
  return [
    {
      area: 'versions',
      ok,
      vi:
        `Node.js ${process.versions.node}` +
        (ok ? '' : `: cần bản ${oldest} trở lên; cài từ https://nodejs.org`),
      en:
        `Node.js ${process.versions.node}` +
        (ok ? '' : `: ${oldest} or newer is needed; install it from https://nodejs.org`),
    },
    { area: 'versions', ok: true, vi: `Hài Lòng ${programVersion()}`, en: `Hài Lòng ${programVersion()}` },
  ];
}

async function databaseChecks(cli: CommandLine): Promise<readonly Check[]> {
  const { environment } = cli;
  try {
    const database = await reachDatabase(environment, cli.log);
    try {
      return await Database.examine({ url: database.appUrl });
    } finally {
      await database.release();
    }
  } catch (error) {
    return unreachable(environment, error as Error);
  }
}

/** Distinguishes a server that is away from a server that refuses the application's login. */
async function unreachable(
  { databaseUrl, appDatabaseUrl }: Environment,
  error: Error,
): Promise<readonly Check[]> {
  if (error instanceof AbandonedDatabaseFault)
    return [{ area: 'migrations', ok: false, vi: error.vi, en: error.en }];
  if (databaseUrl && (await answers(databaseUrl))) {
    const login = new URL(appDatabaseUrl ?? appUrlOf(databaseUrl)).username;
    return [
      {
        area: 'roles',
        ok: false,
        vi: `máy chủ chạy, nhưng tài khoản ứng dụng "${login}" không vào được; hãy chạy: npm run hailong -- migrate, hoặc sửa APP_DATABASE_URL`,
        en: `the server answers but the application login "${login}" cannot enter; run: npm run hailong -- migrate, or correct APP_DATABASE_URL (${error.message})`,
      },
    ];
  }
  return [
    {
      area: 'database',
      ok: false,
      vi: `không vào được cơ sở dữ liệu; kiểm tra máy chủ, DATABASE_URL và mật khẩu (${error.message})`,
      en: `the database cannot be reached; check the server, DATABASE_URL and the password (${error.message})`,
    },
  ];
}

async function answers(url: string): Promise<boolean> {
  return Database.examine({ url }).then(
    () => true,
    () => false,
  );
}
