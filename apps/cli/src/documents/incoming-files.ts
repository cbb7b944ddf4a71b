import { constants, existsSync } from 'node:fs';
import { access, mkdir, readdir, rename, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { Clock } from '@hailong/kernel';
import { DOSSIER_FILES } from './open-dossier-file';

/** File of a folder into which another system writes. */
export interface IncomingFile {
  readonly name: string;
  /** Reason to leave it where it is; absent: it is to be loaded. */
  readonly left?: 'being-written' | 'other-kind' | 'unreadable';
}

/** Folder of the files that are done. */
const DONE = 'done';

/** Ending of files of refused rows, which lie beside the files they belong to. */
const ERRORS = /\.errors(\.before)?\.csv(\.part)?$/;
/** Names by which programs tell that they are still writing a file. */
const UNFINISHED = ['.part', '.tmp'];
/** Time since its last change after which a file counts as written whole. */
const QUIET_MS = 60_000;

/** Files of a folder in the order of their names. Hidden files, folders and files of refused rows are none of them. */
export async function incomingFiles(folder: string, clock: Clock): Promise<readonly IncomingFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((each) => each.isFile()).map(({ name }) => name);
  const wanted = names.filter((name) => !name.startsWith('.') && !ERRORS.test(name)).sort();
  return Promise.all(wanted.map((name) => incomingFile(folder, name, clock)));
}

async function incomingFile(folder: string, name: string, clock: Clock): Promise<IncomingFile> {
  const ending = path.extname(name).toLowerCase();
  if (UNFINISHED.includes(ending)) return { name, left: 'being-written' };
  if (!DOSSIER_FILES.some((each) => each === ending)) return { name, left: 'other-kind' };
  const changed = await changedAt(path.join(folder, name));
  if (changed === undefined) return { name, left: 'unreadable' };
  return clock.now().getTime() - changed < QUIET_MS ? { name, left: 'being-written' } : { name };
}

/** Time of the last change; undefined: gone meanwhile, without permission, or of a name that is no UTF-8. */
async function changedAt(filePath: string): Promise<number | undefined> {
  try {
    await access(filePath, constants.R_OK);
    return (await stat(filePath)).mtimeMs;
  } catch {
    return undefined;
  }
}

/** File that is done, by names from its folder. */
export interface DoneFile {
  readonly movedTo: string;
  /** Refused rows; absent: none. */
  readonly errorsFile?: string;
}

/** Moves a file that is done, with its file of refused rows; nothing is overwritten. */
export async function moveToDone(folder: string, name: string): Promise<DoneFile> {
  const done = path.join(folder, DONE);
  await mkdir(done, { recursive: true });
  const free = freeName(done, name);
  const errors = path.join(folder, `${name}.errors.csv`);
  const hasErrors = existsSync(errors);
  if (hasErrors) await rename(errors, path.join(done, `${free}.errors.csv`));
  await rename(path.join(folder, name), path.join(done, free));
  const movedTo = `${DONE}/${free}`;
  return hasErrors ? { movedTo, errorsFile: `${movedTo}.errors.csv` } : { movedTo };
}

/** `ho-so.csv`, else `ho-so.2.csv`, `ho-so.3.csv`, …: systems write files of the same name every day. */
function freeName(done: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  const isTaken = (each: string) =>
    existsSync(path.join(done, each)) || existsSync(path.join(done, `${each}.errors.csv`));
  let free = name;
  for (let n = 2; isTaken(free); n += 1) free = `${stem}.${n}${ext}`;
  return free;
}
