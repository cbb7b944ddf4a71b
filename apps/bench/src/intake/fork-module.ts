import { ChildProcess, fork } from 'node:child_process';
import * as path from 'node:path';
import nodeFlags from '../../../launch/node-flags.json';

export interface ProfileTerms {
  /** Folder for a CPU profile; absent: none is made. */
  readonly cpuProfiles?: string;
  /** Name of its file without the extension; default: that of the module. */
  readonly profile?: string;
}

/** Starts a process that runs a module of the parent folder, as `node` does in production. */
export function forkModule(module: string, { cpuProfiles, profile }: ProfileTerms = {}): ChildProcess {
  const flags = [
    '--cpu-prof',
    `--cpu-prof-dir=${cpuProfiles}`,
    `--cpu-prof-name=${profile ?? path.basename(module)}.cpuprofile`,
  ];
  // Extension of this file: `.js` when built, `.ts` in a story.
  const file = `${module}${path.extname(__filename)}`;
  return fork(path.join(__dirname, '..', file), {
    execArgv: [...AS_STARTED, ...(cpuProfiles ? flags : [])],
    env: { ...process.env, NODE_ENV: 'production' },
    // Its output goes to stderr; standard output is reserved for results.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
}

/** Flags of `npm start` and `npm run hailong` (apps/launch/child.mjs). */
const AS_STARTED: readonly string[] = nodeFlags;
