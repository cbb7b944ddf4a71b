import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder with package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const inRoot = (...parts) => path.join(root, ...parts);

/** End that the user asked for or can mend: printed without a stack. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a launcher and prints its errors to stderr. */
export async function launch(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(
      error instanceof Stop ? error.message : (refusalOf(error) ?? error?.stack ?? String(error)),
    );
    process.exitCode = error?.exitCode ?? 1;
  }
}

/** Sentence for a folder of another account or a full disk. */
function refusalOf(error) {
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error?.code)) return undefined;
  return (
    `Không ghi được vào ${root} (${error.message}): hãy chạy bằng tài khoản sở hữu thư mục này, hoặc giải phóng đĩa.\n` +
    `${root} cannot be written (${error.message}): run as the account that owns the folder, or free disk space.`
  );
}

/** Seconds since `start`, for progress lines. */
export const secondsSince = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

/** Text of a file; undefined when it is missing or unreadable. */
export function textOf(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
