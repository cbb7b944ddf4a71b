import { AbandonedDatabaseFault, Check, Database, DatabaseFault } from '@hailong/database';
import { accept } from '@hailong/kernel';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { reachDatabase } from '../database-access';
import { keyChecks } from '../key-checks';
import { owedChecks } from '../owed-checks';
import { Environment } from '../environment';
import { JSON_OPTION } from '../options';
import { hasBothTexts } from '../output/faults';
import { programVersion } from '@hailong/telemetry';

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
      const checks = await Database.examine({ url: database.appUrl });
      const stands = checks.every(({ ok, advisory }) => ok || advisory);
      return stands ? [...checks, ...(await roundChecks(database.appUrl, environment))] : checks;
    } finally {
      await database.release();
    }
  } catch (error) {
    if (error instanceof AbandonedDatabaseFault) return [failed('migrations', error)];
    if (error instanceof DatabaseFault) return unreachable(environment, error);
    if (hasBothTexts(error)) return [failed('database', error)];
    throw error;
  }
}

async function roundChecks(url: string, environment: Environment): Promise<readonly Check[]> {
  return [...(await owedChecks(url)), ...(await keyChecks(url, environment))];
}

/** Distinguishes a server that is away from a server that refuses the application's login. */
async function unreachable({ databaseUrl }: Environment, fault: DatabaseFault): Promise<readonly Check[]> {
  const administrator = databaseUrl ? await Database.examine({ url: databaseUrl }).catch(faultOf) : fault;
  if (administrator instanceof DatabaseFault) return [failed('database', administrator)];
  // Seen with the administrator's login: a schema that was restored without its owner.
  const restored = administrator.filter(({ area, ok }) => area === 'migrations' && !ok);
  return [failed('roles', fault), ...restored];
}

function faultOf(error: unknown): DatabaseFault {
  if (error instanceof DatabaseFault) return error;
  throw error;
}

function failed(area: string, { vi, en }: { readonly vi: string; readonly en: string }): Check {
  return { area, ok: false, vi, en };
}
