import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PROJECT = path.resolve(__dirname, '../..');

/** Makes the package that a host installs, in the folder, as `npm run package` does, and returns its path. */
export async function packModule(folder: string): Promise<string> {
  const args = [path.join(PROJECT, 'apps/launch/pack.mjs'), '--to', folder];
  const { stdout } = await run(process.execPath, args, { cwd: PROJECT });
  return stdout.trim().split('\n').at(-1) ?? '';
}
