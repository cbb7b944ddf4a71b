import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { unavailable } from './unavailable';
import { isSameProcess, markOf } from './process-identity';

const POLL_MS = 50;
const PATIENCE_MS = 5 * 60_000;
/** Longer than it takes to write one line into a file just created. */
const UNFINISHED_MS = 2_000;

/**
 * Runs `work` while this process alone holds the lock file. A lock whose holder died is taken over.
 * `onWait` is called once, with the holder, when the lock is not free at once.
 * @throws EmbeddedPostgresFault naming holder and file after five minutes of waiting.
 */
export async function whileLocked<T>(
  file: string,
  onWait: (holder: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const mark = markOf(process.pid);
  const giveUpAt = Date.now() + PATIENCE_MS;
  let told = false;
  while (!tryLock(file, mark)) {
    const holder = readMark(file).split(' ')[0] ?? '';
    if (!told) onWait(holder);
    told = true;
    if (Date.now() > giveUpAt) throw heldTooLong(file, holder);
    await pause(POLL_MS);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function tryLock(file: string, mark: string): boolean {
  if (writeIfAbsent(file, mark)) return true;
  const seen = readMark(file);
  if (seen === '' ? isBeingWritten(file) : isSameProcess(seen)) return false;
  takeAway(file, seen);
  return writeIfAbsent(file, mark);
}

/**
 * Removes a dead holder's lock by renaming it first: of several processes that saw the same dead holder only one gets
 * the file, and one that meanwhile got hold of a successor's lock sees that and puts it back.
 */
function takeAway(file: string, seen: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = readMark(aside);
  if (taken !== seen) writeIfAbsent(file, taken);
  fs.rmSync(aside, { force: true });
}

function writeIfAbsent(file: string, mark: string): boolean {
  try {
    fs.writeFileSync(file, mark, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readMark(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

function isBeingWritten(file: string): boolean {
  const written = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return written !== undefined && Date.now() - written < UNFINISHED_MS;
}

function heldTooLong(file: string, holder: string) {
  return unavailable(
    `Tiến trình ${holder} giữ khóa ${file} quá năm phút: hãy dừng tiến trình đó rồi chạy lại.`,
    `process ${holder} has held the lock ${file} for more than five minutes: stop that process, then start again`,
  );
}
