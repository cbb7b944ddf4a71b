import * as fs from 'node:fs';
import { giveToOwnerOf, PreparedHome } from './data-home';

const LOG_LIMIT_BYTES = 10_000_000;

/** Makes the log of a server when it is missing, sets a big one aside, and returns its length. */
export function openLog(place: PreparedHome): number {
  limitLog(place);
  fs.closeSync(fs.openSync(place.log, 'a', 0o600));
  giveToOwnerOf(place.home, place.log);
  return fs.statSync(place.log).size;
}

/**
 * Sets the content of a big log aside in a file beside it, which keeps the last one only. The log is emptied where it stands: a
 * running server goes on writing to the file that it has opened. Where there is no room for a copy the log is emptied all the same.
 */
export function limitLog({ home, log }: Pick<PreparedHome, 'home' | 'log'>, limit = LOG_LIMIT_BYTES): void {
  const size = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= limit) return;
  const aside = `${log}.1`;
  try {
    fs.copyFileSync(log, aside);
    giveToOwnerOf(home, aside);
  } catch {
    fs.rmSync(aside, { force: true });
  }
  fs.truncateSync(log);
}
