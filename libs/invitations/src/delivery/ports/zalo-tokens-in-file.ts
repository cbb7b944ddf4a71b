import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ZaloTokenStore, ZaloTokens } from './zalo-options';

export interface ZaloTokensInFile {
  /** File of the tokens, readable for its owner alone. */
  readonly file: string;
  /** Refresh token from the page of the application. Where it changes, the kept tokens are dropped. */
  readonly refreshToken: string;
}

interface Kept extends ZaloTokens {
  /** Digest of the refresh token that the first of them came from. */
  readonly from: string;
}

/** Longest that a renewal holds the lock; a lock older than that was left by a process that died. */
const LONGEST_RENEWAL_MS = 60_000;
const LOOK_AGAIN_MS = 50;

/** Keeps the tokens of an Official Account in a file, changed by one process of this machine at a time. */
export function zaloTokensInFile({ file, refreshToken }: ZaloTokensInFile): ZaloTokenStore {
  const from = createHash('sha256').update(refreshToken).digest('hex');
  return {
    change: (renew) =>
      alone(`${file}.lock`, async () => {
        const kept = await read(file);
        const stored = kept?.from === from ? kept : { from, refreshToken };
        const renewed = await renew(stored);
        if (renewed !== stored) await write(file, { ...renewed, from });
        return renewed;
      }),
  };
}

async function read(file: string): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Kept;
  } catch {
    // Without a file, or with half of one, the refresh token given begins anew.
    return undefined;
  }
}

/** Writes the file whole under another name first, because a renamed file appears at once or not at all. */
async function write(file: string, tokens: Kept): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(tokens), { mode: 0o600, flag: 'wx' });
  await rename(draft, file);
}

async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(lock), { recursive: true });
  while (!(await taken(lock))) await pause(LOOK_AGAIN_MS);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const since = await stat(lock).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - since > LONGEST_RENEWAL_MS) await rm(lock, { force: true });
    return false;
  }
}
