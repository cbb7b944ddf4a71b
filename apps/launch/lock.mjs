import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot, textOf } from './project.mjs';

const POLL_MS = 200;
/** Longer than writing one line into a new file takes. */
const UNFINISHED_MS = 2_000;

/**
 * Lets one launcher at a time install or build. The lock lies in dist/, which npm ci does not empty and git ignores. The
 * lock of a dead process is taken over.
 */
export async function whileLocked(say, work) {
  const file = inRoot('dist', '.lock');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  while (!tryLock(file)) {
    const holder = textOf(file)?.split(' ')[0] ?? '';
    if (!told)
      say(
        `chờ tiến trình ${holder} cài đặt hoặc dựng xong · waiting for process ${holder} to install or build …`,
      );
    told = true;
    await pause(POLL_MS);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function tryLock(file) {
  if (create(file)) return true;
  const seen = textOf(file);
  if (seen === undefined || (seen === '' ? isFresh(file) : isRunning(seen))) return false;
  takeAway(file, seen);
  return create(file);
}

/** Renames before removing: a launcher that catches its successor's lock notices and puts it back. */
function takeAway(file, seen) {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const taken = textOf(aside);
  if (taken !== seen) create(file, taken);
  fs.rmSync(aside, { force: true });
}

function create(file, mark = `${process.pid} ${birthOf(process.pid)}`) {
  try {
    fs.writeFileSync(file, mark, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isFresh(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < UNFINISHED_MS;
}

function isRunning(mark) {
  const [pid, birth] = mark.split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return birthOf(pid) === birth;
}

/**
 * Start time of a process, to distinguish it from a later one with the same pid, where the system knows it; a zombie has
 * none.
 */
function birthOf(pid) {
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat === undefined) return '';
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? 'gone' : fields[19];
}
