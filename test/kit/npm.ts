import { execFile, execFileSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Settings of the outer npm that a portal developer has as well: where packages come from and where they are kept. */
const KEPT = /^npm_config_(registry|cache)$/i;
const PATIENCE_MS = 10_000;

/** npm as the one that runs the tests, where there is one; without what the project's own npm hands on to its programs. */
export function npm(args: readonly string[], cwd: string): Promise<{ stdout: string; stderr: string }> {
  const { file, before, shell } = program();
  return run(file, [...before, ...args], { cwd, shell, maxBuffer: 1 << 26, env: npmEnvironment() });
}

/** Asks the registry for a sign of life. Synchronous, because tests are named before they run. */
export function registryAnswers(): boolean {
  const { file, before, shell } = program();
  const args = [...before, 'ping', '--fetch-retries=0', `--fetch-timeout=${PATIENCE_MS}`];
  try {
    execFileSync(file, args, { stdio: 'ignore', shell, env: npmEnvironment() });
    return true;
  } catch {
    return false;
  }
}

function program() {
  const own = process.env.npm_execpath ?? '';
  if (path.basename(own) === 'npm-cli.js') return { file: process.execPath, before: [own], shell: false };
  return { file: 'npm', before: [], shell: process.platform === 'win32' };
}

/** Environment of npm, which asks for no package that its cache holds. */
export function npmEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || KEPT.test(name));
  return {
    ...Object.fromEntries(own),
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  };
}
