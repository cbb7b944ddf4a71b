import * as fs from 'node:fs';
import * as path from 'node:path';
import { commandLineOf, isAlive } from './process-identity';

/** Server of a data directory, as `postmaster.pid` describes it. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  /** Folder of its Unix socket; empty: it has none. */
  readonly sockets: string;
  /** `starting`, `ready`, `stopping`; empty while the file is being written. */
  readonly status: string;
}

const PORT_LINE = 3;
const SOCKETS_LINE = 4;
const STATUS_LINE = 7;
const SOCKET_LOCK = /^\.s\.PGSQL\.\d+\.lock$/;

/** Running server of a data directory; undefined when it is down, killed, or its pid now belongs to another process. */
export function findRunningServer(data: string): RunningServer | undefined {
  const lines = readLines(data);
  const pid = Number(lines?.[0]);
  if (!lines || !isServerOf(pid, data)) return undefined;
  const [sockets = '', status = ''] = [lines[SOCKETS_LINE], lines[STATUS_LINE]].map((line) => line?.trim());
  return { pid, port: Number(lines[PORT_LINE]), sockets, status };
}

/**
 * Marks a left-over `postmaster.pid`, and the locks of its sockets, as ours. PostgreSQL refuses to start while the pid in such a file
 * is taken by any process, which in a container is common. A new server accepts its parent's pid there as "left over",
 * and then still checks the last line of `postmaster.pid` for survivors of the killed one; deleting the file would skip that check.
 */
export function disownLeftOver(data: string): void {
  const lines = readLines(data);
  const pid = Number(lines?.[0]);
  if (!lines || isServerOf(pid, data)) return;
  for (const file of [fileIn(data), ...socketLocksIn(data)]) markAsOurs(file);
}

function markAsOurs(file: string): void {
  const [, ...rest] = fs.readFileSync(file, 'utf8').split('\n');
  fs.writeFileSync(file, [String(process.pid), ...rest].join('\n'));
}

/** Locks of Unix sockets in the folder of the data, where servers of this home alone have theirs. */
function socketLocksIn(data: string): readonly string[] {
  const names = fs.readdirSync(data).filter((name) => SOCKET_LOCK.test(name));
  return names.map((name) => path.join(data, name));
}

function isServerOf(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  const command = commandLineOf(pid);
  return command === undefined || command.includes(data);
}

function readLines(data: string): readonly string[] | undefined {
  try {
    return fs.readFileSync(fileIn(data), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function fileIn(data: string): string {
  return path.join(data, 'postmaster.pid');
}
