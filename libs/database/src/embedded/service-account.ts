import * as fs from 'node:fs';
import * as path from 'node:path';
import { unavailable } from './unavailable';

/** Account of the machine, as in /etc/passwd. */
export interface ServiceAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const PASSWD = '/etc/passwd';
const CANDIDATES = ['postgres', '_postgres', 'nobody'];

/**
 * Account that runs the server; undefined: that of this process. PostgreSQL refuses to run as root, so root
 * lends it to the owner of the data when there are data, else to `postgres` or `nobody`.
 * @throws EmbeddedPostgresFault when root finds no such account.
 */
export function chooseServiceAccount(dataDirectory?: string): ServiceAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const passwd = fs.existsSync(PASSWD) ? fs.readFileSync(PASSWD, 'utf8') : '';
  const account = ownerOf(dataDirectory, passwd) ?? firstAccount(passwd, CANDIDATES);
  if (account) return account;
  throw unavailable(
    `PostgreSQL không chạy bằng root, và ${PASSWD} không có tài khoản postgres hay nobody: hãy chạy bằng tài khoản thường, hoặc đặt DATABASE_URL trỏ tới máy chủ PostgreSQL 15 trở lên.`,
    `PostgreSQL does not run as root and ${PASSWD} has no account postgres or nobody: run as an ordinary user, or set DATABASE_URL to a PostgreSQL server (15 or newer)`,
  );
}

/** First of `names` that a passwd text lists, without root. */
export function firstAccount(passwd: string, names: readonly string[]): ServiceAccount | undefined {
  const accounts = passwd.split('\n').map(parseLine);
  for (const name of names) {
    const found = accounts.find((account) => account?.name === name && account.uid !== 0);
    if (found) return found;
  }
  return undefined;
}

/**
 * Tells whether an account may pass through every folder on the way to `target` and through `target` itself, by the
 * permission bits. Folders that do not exist yet count as passable, because they are created so. Supplementary groups
 * do not count, because a process started under another account has none.
 */
export function mayEnter(target: string, account: ServiceAccount): boolean {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    if (stat && !maySearch(stat, account)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function maySearch(stat: fs.Stats, account: ServiceAccount): boolean {
  if (stat.uid === account.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === account.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

function ownerOf(dataDirectory: string | undefined, passwd: string): ServiceAccount | undefined {
  const stat = dataDirectory ? fs.statSync(dataDirectory, { throwIfNoEntry: false }) : undefined;
  if (!stat || stat.uid === 0) return undefined;
  const known = passwd
    .split('\n')
    .map(parseLine)
    .find((account) => account?.uid === stat.uid);
  return { name: known?.name ?? String(stat.uid), uid: stat.uid, gid: stat.gid };
}

function parseLine(line: string): ServiceAccount | undefined {
  const [name = '', , uid = '', gid = ''] = line.split(':');
  if (name === '' || !/^-?\d+$/.test(uid) || !/^-?\d+$/.test(gid)) return undefined;
  // macOS writes the id of `nobody` as -2; the system calls take the same number unsigned.
  return { name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}
