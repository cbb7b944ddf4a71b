import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

export const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** A process of its own that uses the embedded server of a home until it gets SIGTERM. */
export interface Elsewhere {
  readonly child: ChildProcess;
  readonly attach: boolean;
  readonly url: string;
}

/** Starts the embedded server of a home from another process and waits until that process has it. */
export async function startElsewhere(home: string): Promise<Elsewhere> {
  const child = spawn(process.execPath, ['-e', PROGRAM, home, JSON.stringify(FAST)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('the process has no output');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, ...(JSON.parse(line) as { attach: boolean; url: string }) };
}

/** Sends a signal and waits until the process is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** A temporary folder that every account may pass. */
export function passableFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'hailong-embedded-')));
  fs.chmodSync(folder, 0o711);
  return folder;
}

/** Runs one statement over a connection of its own. */
export async function runOn(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

/** The pid in a home's postmaster.pid; 0 when there is none. */
export function serverPid(home: string): number {
  const file = path.join(home, 'data', 'postmaster.pid');
  return fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

/** Plain JavaScript for a process of its own; sources are translated as the tests' are. */
const PROGRAM = `
const root = ${JSON.stringify(path.resolve(__dirname, '../..'))};
const swc = require(root + '/node_modules/@swc/core');
const jsc = { target: 'es2022', parser: { syntax: 'typescript', decorators: true } };
require.extensions['.ts'] = (module, file) =>
  module._compile(swc.transformFileSync(file, { module: { type: 'commonjs' }, jsc }).code, file);
const { startEmbeddedPostgres } = require(root + '/libs/database/src/embedded/start-embedded-postgres.ts');
startEmbeddedPostgres({ home: process.argv[1], settings: JSON.parse(process.argv[2]) }).then((server) => {
  process.once('SIGTERM', () => server.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 1000);
  console.log(JSON.stringify({ attach: server.attach, url: server.url }));
});
`;
