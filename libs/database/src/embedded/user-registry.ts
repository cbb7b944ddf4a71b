import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isSameProcess, markOf } from './process-identity';

/**
 * Who uses the server of a home: one file per use, named after the process. The last living user that leaves turns off
 * the light; a killed one is recognised by its dead pid and forgotten.
 */
export function enterAsUser(users: string, pid: number = process.pid): string {
  const file = path.join(users, `${pid}-${randomBytes(4).toString('hex')}`);
  fs.writeFileSync(file, markOf(pid), { mode: 0o644 });
  return file;
}

/** Takes one use out and answers how many living ones are left. */
export function leaveAsUser(users: string, file: string): number {
  fs.rmSync(file, { force: true });
  return forgetTheDead(users);
}

/** Removes the uses of dead processes and answers how many living ones are left. */
export function forgetTheDead(users: string): number {
  let living = 0;
  for (const name of fs.readdirSync(users)) {
    const file = path.join(users, name);
    if (isSameProcess(readMark(file, name))) living += 1;
    else fs.rmSync(file, { force: true });
  }
  return living;
}

/** A file cut off while it was written still tells the pid by its name. */
function readMark(file: string, name: string): string {
  const pid = name.split('-')[0] ?? '';
  try {
    return fs.readFileSync(file, 'utf8').trim() || pid;
  } catch {
    return pid;
  }
}
