import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isSameProcess, markOf } from './process-identity';

/**
 * Registers a use of the server of a home: one file per use, named after the process. The last running user that leaves
 * shuts the server down; a killed user is recognised by its dead pid and forgotten.
 */
export function enterAsUser(users: string, pid: number = process.pid): string {
  const file = path.join(users, `${pid}-${randomBytes(4).toString('hex')}`);
  fs.writeFileSync(file, markOf(pid), { mode: 0o644 });
  return file;
}

/** Removes one use and returns how many are left. */
export function leaveAsUser(users: string, file: string): number {
  fs.rmSync(file, { force: true });
  return forgetTheDead(users);
}

/** Removes the uses of dead processes and returns how many are left. */
export function forgetTheDead(users: string): number {
  let living = 0;
  for (const name of fs.readdirSync(users)) {
    const file = path.join(users, name);
    if (isSameProcess(readMark(file, name))) living += 1;
    else fs.rmSync(file, { force: true });
  }
  return living;
}

/** Reads the mark of a use; the name of a file that was cut off while it was written still tells the pid. */
function readMark(file: string, name: string): string {
  const pid = name.split('-')[0] ?? '';
  try {
    return fs.readFileSync(file, 'utf8').trim() || pid;
  } catch {
    return pid;
  }
}
