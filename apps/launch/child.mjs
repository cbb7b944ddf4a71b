import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchNpm } from './npm-watch.mjs';
import { root, Stop } from './project.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Ctrl-C arrives twice, from the terminal and from npm; a later signal is a second request. */
const ECHO_MS = 1_000;
const LEAVE_WITH_PARENT = fileURLToPath(new URL('./leave-with-parent.cjs', import.meta.url));

/**
 * Flags of Node.js. A semi-space of 32 MiB for short-lived objects of requests saves a fifth of the collection time.
 * Collecting the old space at 64 MiB and then after each growth by two fifths keeps the heap of a long import near the
 * live data (230 MiB instead of 384, at the same processor time: `npm run bench -- import`).
 */
const FLAGS = JSON.parse(fs.readFileSync(new URL('./node-flags.json', import.meta.url), 'utf8'));

/**
 * Runs a program of ours in the foreground until it ends. It has a session of its own, so that Ctrl-C reaches it exactly
 * once, through this process, and it is asked to end when this process or npm above it is killed. Returns its exit code
 * and whether it was asked to end.
 */
export function runProgram(args) {
  const child = spawn(process.execPath, [...FLAGS, '--require', LEAVE_WITH_PARENT, ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, HAILONG_LAUNCHER: String(process.pid) },
    detached: process.platform !== 'win32',
  });
  const requests = forwardRequests(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      requests.stop();
      resolve({
        code: code ?? codeFor(signal),
        killedBy: signal,
        asked: requests.asked(),
      });
    });
  });
}

function forwardRequests(child) {
  let last = 0;
  const ask = (signal) => {
    if (Date.now() - last < ECHO_MS) return;
    last = Date.now();
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  for (const signal of SIGNALS) process.on(signal, ask);
  const endWatch = watchNpm(() => ask('SIGTERM'));
  const stop = () => {
    endWatch();
    for (const signal of SIGNALS) process.off(signal, ask);
  };
  return { asked: () => last > 0, stop };
}

/**
 * Runs a tool to its end and returns its exit code. `options` as for spawn; `hear` gets piped output in parts. A signal
 * ends the tool and everything after it.
 */
export function runTool(command, args, { hear, ...options } = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
  for (const stream of hear ? [child.stdout, child.stderr] : []) stream.on('data', hear);
  let asked;
  const forward = (signal) => {
    asked = signal;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of SIGNALS) process.off(name, forward);
      if (asked) reject(new Stop('đã dừng theo yêu cầu · stopped as asked', codeFor(asked)));
      else resolve(code ?? codeFor(signal));
    });
  });
}

/** Runs the npm above this process where there is one. Its output goes to stderr; stdout may be read by a program. */
export function runNpm(args) {
  const own = process.env.npm_execpath ?? '';
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'development' } };
  if (path.basename(own) === 'npm-cli.js') return runTool(process.execPath, [own, ...args], options);
  const windows = process.platform === 'win32';
  return runTool(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

/** Exit code that shells return for a program ended by a signal. */
function codeFor(signal) {
  return 128 + (constants.signals[signal] ?? 1);
}
