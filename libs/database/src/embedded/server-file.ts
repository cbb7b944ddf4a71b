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

/** Running server of a data directory; undefined when it is down, killed, or its pid now belongs to another process. */
export function findRunningServer(data: string): RunningServer | undefined {
  const lines = readLines(data);
  const pid = Number(lines?.[0]);
  if (!lines || !isServerOf(pid, data)) return undefined;
  const [sockets = '', status = ''] = [lines[SOCKETS_LINE], lines[STATUS_LINE]].map((line) => line?.trim());
  return { pid, port: Number(lines[PORT_LINE]), sockets, status };
}

/**
 * Marks a left-over `postmaster.pid` as ours. PostgreSQL refuses to start while the pid in a left-over `postmaster.pid`
 * is taken by any process, which in a container is common. A new server accepts its parent's pid there as "left over",
 * and then still checks the file's last line for survivors of the killed one; deleting the file would skip that check.
 */
export function disownLeftOver(data: string): void {
  const lines = readLines(data);
  const pid = Number(lines?.[0]);
  if (!lines || isServerOf(pid, data)) return;
  fs.writeFileSync(fileIn(data), [String(process.pid), ...lines.slice(1)].join('\n'));
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
