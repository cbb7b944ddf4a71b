import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import * as path from 'node:path';
import { text } from 'node:stream/consumers';
import { Contestant } from './contestant';

/** PostgreSQL's own load generator on one script, a transaction for each run of it. */
export function pgbench(url: string, script: string, clients: number): Contestant {
  const folder = mkdtempSync(path.join(tmpdir(), 'hailong-pgbench-'));
  const file = path.join(folder, 'script.sql');
  writeFileSync(file, script);
  return {
    turn: async (seconds) => {
      const threads = Math.min(availableParallelism(), clients);
      const load = ['-c', String(clients), '-j', String(threads), '-T', String(Math.ceil(seconds))];
      const said = await outputOf(['-n', '-M', 'prepared', '-f', file, ...load], url);
      return {
        perSecond: numberIn(said, /^tps = ([\d.]+)/m),
        done: numberIn(said, /transactions actually processed: (\d+)/),
      };
    },
    close: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

/** The password goes through the environment: other accounts may read a command line. */
async function outputOf(args: readonly string[], url: string): Promise<string> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const where = {
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: pathname.slice(1),
  };
  const child = spawn('pgbench', args, {
    env: { ...process.env, ...where },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`pgbench failed: ${errors}`);
  return out;
}

function numberIn(said: string, pattern: RegExp): number {
  const found = pattern.exec(said)?.[1];
  if (found === undefined) throw new Error(`pgbench said something else: ${said}`);
  return Number(found);
}
