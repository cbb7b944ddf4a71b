import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { TestDatabase } from '../test-database';

/** The reference portal as `npm start` runs it, in a process of its own. */
export interface PortalProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Exit code and milliseconds from the signal to the end. */
  stop(): Promise<{ readonly code: number | null; readonly afterMs: number }>;
}

const PROGRAM = ['--require', path.join(__dirname, '../run-typescript.cjs'), '--require', 'reflect-metadata'];
const MAIN = path.resolve(__dirname, '../../../apps/portal/src/main.ts');

/** Starts the portal on a database of the tests and waits until it listens. */
export async function startPortal(db: TestDatabase, home: string): Promise<PortalProcess> {
  const child = spawn(process.execPath, [...PROGRAM, MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...{ DATABASE_URL: db.adminUrl, APP_DATABASE_URL: db.appUrl, HAILONG_HOME: home, PORT: '0' },
      ...{ HAILONG_DEMONSTRATION: 'off', HAILONG_TRUST_PROXY: '127.0.0.1' },
    },
  });
  const ended = once(child, 'exit');
  const url = await addressIn(child);
  return {
    url,
    child,
    stop: async () => {
      const startedAt = performance.now();
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      return { code, afterMs: performance.now() - startedAt };
    },
  };
}

async function addressIn({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the portal has no output');
  for await (const line of createInterface(stdout)) {
    const [, url] = /\(start page\)\s+(http:\S+?)\/$/.exec(line) ?? [];
    if (url === undefined) continue;
    stdout.resume();
    return url;
  }
  throw new Error('the portal ended before it listened');
}
