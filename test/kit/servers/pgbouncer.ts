import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { passableFolder } from '../embedded-elsewhere';
import { freePort } from './free-port';
import { overTcp } from '../database-address';

/** Debian's packages of PgBouncer and of the libraries that a small system lacks. */
const PACKAGES = ['pgbouncer', 'libevent-2.1-7', 'libc-ares2'];
/** PgBouncer refuses to run as root. */
const NOBODY = 65534;

export interface PgBouncerProgram {
  readonly program: string;
  readonly libraries: string;
  remove(): void;
}

/** The real PgBouncer, unpacked from the system's package without being installed; undefined where it cannot be had. */
export function unpackPgBouncer(): PgBouncerProgram | undefined {
  const folder = passableFolder();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync('apt-get', ['download', ...PACKAGES], { cwd: folder, stdio: 'ignore' });
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb')))
      execFileSync('dpkg', ['-x', file, 'root'], { cwd: folder, stdio: 'ignore' });
    const libraries = execFileSync('find', ['root', '-name', 'libevent-2.1.so.7'], {
      cwd: folder,
    }).toString();
    const program = path.join(folder, 'root/usr/sbin/pgbouncer');
    if (!existsSync(program)) throw new Error('no such program');
    return { program, libraries: path.join(folder, path.dirname(libraries.trim())), remove };
  } catch {
    remove();
    return undefined;
  }
}

export interface PgBouncer {
  /** Address of the same login and database through PgBouncer. */
  readonly url: string;
  stop(): Promise<void>;
}

/** @param settings lines of the section [pgbouncer] beside those that every run needs */
export async function startPgBouncer(
  { program, libraries }: PgBouncerProgram,
  serverUrl: string,
  settings: Readonly<Record<string, string>>,
): Promise<PgBouncer> {
  const folder = path.join(passableFolder(), 'pgbouncer');
  mkdirSync(folder);
  const server = new URL(serverUrl);
  const port = await freePort();
  const all = {
    ...{ listen_addr: '127.0.0.1', listen_port: port, unix_socket_dir: '' },
    ...{ auth_type: 'scram-sha-256', auth_file: path.join(folder, 'users'), ...settings },
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${value}`);
  const ini = ['[databases]', `* = host=${server.hostname} port=${server.port}`, '[pgbouncer]', ...lines, ''];
  writeFileSync(path.join(folder, 'ini'), ini.join('\n'));
  writeFileSync(
    path.join(folder, 'users'),
    `"${server.username}" "${decodeURIComponent(server.password)}"\n`,
  );
  giveAway(folder, ['ini', 'users']);
  const child = spawn(program, [path.join(folder, 'ini')], {
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  await up(child);
  const url = new URL(overTcp(serverUrl));
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.toString(),
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      rmSync(path.dirname(folder), { recursive: true, force: true });
    },
  };
}

async function up({ stderr }: ChildProcess): Promise<void> {
  const said: string[] = [];
  if (stderr)
    for await (const line of createInterface(stderr)) {
      if (line.includes('process up')) {
        stderr.resume();
        return;
      }
      said.push(line);
    }
  throw new Error(`PgBouncer did not start: ${said.join('\n')}`);
}

function giveAway(folder: string, files: readonly string[]): void {
  chmodSync(folder, 0o711);
  for (const file of files) {
    chmodSync(path.join(folder, file), 0o600);
    if (process.getuid?.() === 0) chownSync(path.join(folder, file), NOBODY, NOBODY);
  }
}
