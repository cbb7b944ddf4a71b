import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { chooseServiceAccount, mayEnter, ServiceAccount } from './service-account';
import { unavailable } from './unavailable';

export interface DataHomeOptions {
  /** Folder of the project; default the working directory. */
  readonly project?: string;
  /** Environment with HAILONG_HOME; default that of the process. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/**
 * Folder of the embedded server's data, log and password, as an absolute path: `HAILONG_HOME` when set (relative to
 * the project), else `<project>/.hailong`. Root starts the server under another account, so where that account may not
 * enter the project (a clone under /root) the home is `/var/lib/hailong/<hash of the project's path>`.
 * Nothing is created.
 */
export function dataHome(options: DataHomeOptions = {}): string {
  const environment = options.environment ?? process.env;
  const project = realPath(options.project ?? process.cwd());
  const wished = environment['HAILONG_HOME'];
  if (wished) return path.resolve(project, wished);
  const inside = path.join(project, '.hailong');
  const account = chooseServiceAccount(path.join(inside, 'data'));
  if (!account || mayEnter(inside, account)) return inside;
  return path.join('/var/lib/hailong', createHash('sha256').update(project).digest('hex').slice(0, 16));
}

/** Tells whether an embedded server was made in a home. */
export function hasEmbeddedData(home: string): boolean {
  return fs.existsSync(path.join(home, 'data'));
}

/** Home that exists, with the account that runs the server there. All paths are absolute and free of links. */
export interface PreparedHome {
  readonly home: string;
  readonly data: string;
  readonly log: string;
  readonly users: string;
  readonly lock: string;
  readonly password: string;
  readonly port: string;
  readonly binaries: string;
  /** Account of the server; undefined: that of this process. */
  readonly account: ServiceAccount | undefined;
}

/**
 * Creates the missing folders of a home and chooses the account of the server. An empty folder given as home (a fresh
 * temporary one) is opened for that account to pass; a folder with content keeps its mode.
 * @throws EmbeddedPostgresFault when the home cannot be written or the account may not enter it.
 */
export function prepareHome(wished: string): PreparedHome {
  try {
    makeFolders(path.resolve(wished));
    const home = realPath(wished);
    const data = path.join(home, 'data');
    const account = chooseServiceAccount(data);
    if (account && !mayEnter(home, account) && fs.readdirSync(home).length === 0) fs.chmodSync(home, 0o711);
    if (account && !mayEnter(home, account)) throw notEnterable(home, account);
    const users = path.join(home, 'users');
    fs.mkdirSync(users, { recursive: true });
    fs.accessSync(users, fs.constants.W_OK);
    if (fs.existsSync(data)) fs.readdirSync(data);
    giveToOwnerOf(home, users);
    return { home, data, users, account, ...filesOf(home) };
  } catch (error) {
    throw isRefusal(error) ? notWritable(wished, error) : error;
  }
}

/** Gives a file to the owner of the home, so that the owner can use it later without root. */
export function giveToOwnerOf(home: string, file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = fs.statSync(home);
  fs.chownSync(file, uid, gid);
}

function filesOf(home: string) {
  return {
    log: path.join(home, 'postgresql.log'),
    lock: path.join(home, 'lock'),
    password: path.join(home, 'password'),
    port: path.join(home, 'port'),
    binaries: path.join(home, 'binaries'),
  };
}

/** Makes folders and sets their modes, because a strict umask would lock the server's account out. */
function makeFolders(home: string): void {
  const first = fs.mkdirSync(home, { recursive: true });
  if (first === undefined) return;
  const root = process.getuid?.() === 0;
  for (let folder = home; ; folder = path.dirname(folder)) {
    if (root) fs.chmodSync(folder, folder === home ? 0o711 : 0o755);
    else if (folder === home) fs.chmodSync(folder, 0o700);
    if (folder === path.resolve(first)) return;
  }
}

function realPath(folder: string): string {
  const absolute = path.resolve(folder);
  return fs.existsSync(absolute) ? fs.realpathSync(absolute) : absolute;
}

function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(code);
}

function notEnterable(home: string, account: ServiceAccount) {
  return unavailable(
    `Chạy bằng root thì PostgreSQL chạy bằng tài khoản ${account.name}, nhưng tài khoản này không vào được ${home}: hãy đặt HAILONG_HOME là thư mục mà ${account.name} đi qua được, ví dụ /var/lib/hailong/data.`,
    `as root, PostgreSQL runs as the account ${account.name}, which may not enter ${home}: set HAILONG_HOME to a folder that ${account.name} can reach, for example /var/lib/hailong/data`,
  );
}

function notWritable(home: string, error: NodeJS.ErrnoException) {
  return unavailable(
    `Không dùng được thư mục dữ liệu ${home} (${error.message}): hãy chạy bằng tài khoản đã tạo ra nó, hoặc đặt HAILONG_HOME là một thư mục khác ghi được.`,
    `the data folder ${home} cannot be used (${error.message}): run as the account that created it, or set HAILONG_HOME to another writable folder`,
  );
}
