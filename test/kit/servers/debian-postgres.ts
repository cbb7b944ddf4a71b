import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { passableFolder } from '../embedded-elsewhere';
import { freePort } from './free-port';

const NOBODY = 65534;
const PASSWORD = 'p';
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'unix_socket_directories='];

/** Folder of the programs of a PostgreSQL that the system has installed; undefined where it has none. */
export function findDebianPostgres(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .map((version) => path.join(root, version, 'bin'))
    .find((bin) =>
      ['initdb', 'postgres', 'pg_dump', 'pg_restore'].every((name) => existsSync(path.join(bin, name))),
    );
}

/** A cluster of the system's PostgreSQL, with its programs for backups. */
export interface DebianPostgres {
  adminUrl(database?: string): string;
  urlOf(login: string, password: string, database: string): string;
  /** Runs pg_dump or pg_restore; gives its exit code and what it complained about. */
  run(program: 'pg_dump' | 'pg_restore', ...args: string[]): Promise<{ code: number; stderr: string }>;
  stop(): Promise<void>;
}

export async function startDebianPostgres(bin: string): Promise<DebianPostgres> {
  const folder = passableFolder();
  const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const [data, password] = [path.join(folder, 'data'), path.join(folder, 'password')];
  writeFileSync(password, PASSWORD);
  if (account.uid !== undefined)
    for (const file of [folder, password]) chownSync(file, account.uid, account.gid);
  const options = [
    '-U',
    'postgres',
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '-E',
    'UTF8',
    '--no-sync',
  ];
  execFileSync(path.join(bin, 'initdb'), ['-D', data, ...options], {
    ...account,
    cwd: folder,
    stdio: 'ignore',
  });
  const port = await freePort();
  const settings = [...FAST, `port=${port}`, 'listen_addresses=127.0.0.1'].flatMap((each) => ['-c', each]);
  const child = spawn(path.join(bin, 'postgres'), ['-D', data, ...settings], {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  for await (const line of createInterface(child.stderr)) if (/ready to accept connections/.test(line)) break;
  child.stderr.resume();
  const urlOf = (login: string, secret: string, database: string) =>
    `postgres://${login}:${secret}@127.0.0.1:${port}/${database}`;
  return {
    urlOf,
    adminUrl: (database = 'postgres') => urlOf('postgres', PASSWORD, database),
    // Never in step with this process, which empties the log of the server: a full log would stop both.
    run: (program, ...args) =>
      new Promise((resolve) =>
        execFile(path.join(bin, program), args, { maxBuffer: 64 * 1024 * 1024 }, (error, _, stderr) =>
          resolve({ code: error ? Number(error.code) : 0, stderr }),
        ),
      ),
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGQUIT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
