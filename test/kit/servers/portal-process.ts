import { ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { TestDatabase } from '../test-database';

/** The reference portal as `npm start` runs it, in a process of its own. */
export interface PortalProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Waits until its output, from its start on, has these words. */
  says(words: RegExp): Promise<void>;
  /** Exit code and milliseconds from the signal to the end. */
  stop(): Promise<{ readonly code: number | null; readonly afterMs: number }>;
}

type Variables = Readonly<Record<string, string | undefined>>;

const PROGRAM = ['--require', path.join(__dirname, '../run-typescript.cjs'), '--require', 'reflect-metadata'];
const MAIN = path.resolve(__dirname, '../../../apps/portal/src/main.ts');

/** Starts the portal on a database of the tests and waits until it listens. */
export function startPortal(
  db: TestDatabase,
  home: string,
  variables: Variables = {},
): Promise<PortalProcess> {
  return started({
    DATABASE_URL: db.adminUrl,
    APP_DATABASE_URL: db.appUrl,
    HAILONG_HOME: home,
    ...variables,
  });
}

/** Starts the portal on the embedded server of a home and waits until it listens. */
export function startPortalOfHome(home: string): Promise<PortalProcess> {
  return started({ DATABASE_URL: undefined, APP_DATABASE_URL: undefined, HAILONG_HOME: home });
}

async function started(variables: Variables): Promise<PortalProcess> {
  const child = spawn(process.execPath, [...PROGRAM, MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...variables,
      ...{ PORT: '0', HAILONG_DEMONSTRATION: 'off', HAILONG_TRUST_PROXY: '127.0.0.1' },
    },
  });
  const ended = once(child, 'exit');
  const output = new Output(child);
  return {
    url: await output.group(/\(start page\)\s+(http:\S+?)\/\n/),
    child,
    says: async (words) => void (await output.group(words)),
    stop: async () => {
      const startedAt = performance.now();
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      return { code, afterMs: performance.now() - startedAt };
    },
  };
}

/** Text of both streams of a process. */
class Output {
  private readonly heard = new EventEmitter();
  private text = '';
  private ended = false;

  constructor(child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => {
        this.text += part;
        this.heard.emit('more');
      });
    child.once('close', () => {
      this.ended = true;
      this.heard.emit('more');
    });
  }

  /** Waits for words and gives their first group, or nothing where they have none. @throws when the process ends without them */
  async group(words: RegExp): Promise<string> {
    for (;;) {
      const found = words.exec(this.text);
      if (found) return found[1] ?? '';
      if (this.ended) throw new Error(`the portal ended without ${words}: ${this.text}`);
      await once(this.heard, 'more');
    }
  }
}
