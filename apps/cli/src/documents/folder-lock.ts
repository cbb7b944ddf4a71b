import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { Clock } from '@hailong/kernel';

const NAME = '.hailong-lock';

/** Time between two touches of a held lock, and time after which an untouched lock is free: its holder was killed. */
const TOUCHED_EVERY_MS = 10_000;
const HELD_MS = 2 * 60_000;

/** Lock on a folder, a file in it: of two runs at the same folder the second finds it taken. */
export class FolderLock {
  private readonly touching: NodeJS.Timeout;

  private constructor(
    private readonly filePath: string,
    private readonly token: string,
    clock: Clock,
  ) {
    // A lock that is gone already needs no touch.
    const touch = () => utimes(filePath, clock.now(), clock.now()).catch(() => undefined);
    this.touching = setInterval(() => void touch(), TOUCHED_EVERY_MS).unref();
  }

  /** Undefined: another run holds it. */
  static async take(folder: string, clock: Clock): Promise<FolderLock | undefined> {
    const filePath = path.join(folder, NAME);
    const token = randomUUID();
    if (await written(filePath, token)) return new FolderLock(filePath, token, clock);
    if (!(await takenAway(filePath, clock)) || !(await written(filePath, token))) return undefined;
    return new FolderLock(filePath, token, clock);
  }

  /** Synchronous: the process may end before pending work is done. */
  readonly release = (): void => {
    clearInterval(this.touching);
    if (tokenIn(this.filePath) === this.token) rmSync(this.filePath, { force: true });
  };
}

/** Writes the lock unless it is there. */
async function written(filePath: string, token: string): Promise<boolean> {
  try {
    await writeFile(filePath, token, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock that has not been touched for long. Of two runs that try, one alone moves it away. */
async function takenAway(filePath: string, clock: Clock): Promise<boolean> {
  const aside = `${filePath}.${randomUUID()}`;
  try {
    const seen = await readFile(filePath, 'utf8');
    const { mtimeMs } = await stat(filePath);
    if (clock.now().getTime() - mtimeMs < HELD_MS) return false;
    await rename(filePath, aside);
    const old = (await readFile(aside, 'utf8')) === seen;
    // Another run was faster, and this is its new lock: it goes back.
    if (!old) await link(aside, filePath);
    await rm(aside);
    return old;
  } catch (error) {
    if (['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function tokenIn(filePath: string): string | undefined {
  try {
    return readFileSync(filePath, 'utf8');
  } catch {
    return undefined;
  }
}
