import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';

/**
 * Mark by which a process is recognised later: its pid and its time of birth. A pid alone misleads, because
 * in a restarted container the small numbers are handed out again within seconds.
 */
export function markOf(pid: number): string {
  return `${pid} ${birthOf(pid) ?? ''}`.trim();
}

/** Tells whether the process of a mark still runs. Without a time of birth in the mark the pid decides. */
export function isSameProcess(mark: string): boolean {
  const [first = '', ...rest] = mark.trim().split(' ');
  const pid = Number(first);
  if (!isAlive(pid)) return false;
  const birth = birthOf(pid);
  const written = rest.join(' ');
  return written === '' || birth === undefined || written === birth;
}

/** Tells whether a process runs. A zombie does not, although signal 0 reaches it. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const state = statFields(pid)?.[0];
  return state !== 'Z' && state !== 'X';
}

/** Command line of a process; undefined where the system does not tell. */
export function commandLineOf(pid: number): string | undefined {
  return readText(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? askPs(pid, 'command=');
}

function birthOf(pid: number): string | undefined {
  const ticks = statFields(pid)?.[19];
  if (ticks === undefined) return askPs(pid, 'lstart=');
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return `${ticks}@${boot}`;
}

/** Fields of /proc/pid/stat from the third (state) on; the second may contain blanks and brackets. */
function statFields(pid: number): readonly string[] | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function askPs(pid: number, column: string): string | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    return (
      execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
