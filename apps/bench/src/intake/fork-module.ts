import { ChildProcess, fork } from 'node:child_process';
import * as path from 'node:path';
import nodeFlags from '../../../launch/node-flags.json';

/** A process of its own that runs a module of this folder's parent, as `node` would in production. */
export function forkModule(module: string, cpuProfiles?: string): ChildProcess {
  const profile = [
    '--cpu-prof',
    `--cpu-prof-dir=${cpuProfiles}`,
    `--cpu-prof-name=${path.basename(module)}.cpuprofile`,
  ];
  // Built or, in a story, as it is written.
  const file = `${module}${path.extname(__filename)}`;
  return fork(path.join(__dirname, '..', file), {
    execArgv: [...AS_STARTED, ...(cpuProfiles ? profile : [])],
    env: { ...process.env, NODE_ENV: 'production' },
    // Nothing of it may come between the results on standard output.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
}

/** As `npm start` and `npm run hailong` start our programs (apps/launch/child.mjs). */
const AS_STARTED: readonly string[] = nodeFlags;
