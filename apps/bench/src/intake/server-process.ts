import { fork } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';

/** A server under load, in a process of its own so that it shares no event loop with its clients. */
export interface ServerProcess {
  /** Of its root. */
  readonly url: string;
  /** Processor time it has taken so far, milliseconds; tells more than a rate where the machine is shared. */
  cpuMs(): Promise<number>;
  /** Lets it finish and waits until it is gone. */
  stop(): Promise<void>;
}

export interface ServerTerms {
  /** Module of this folder's parent that calls {@link serveAsChild}: `intake/portal-server`. */
  readonly module: string;
  /** Handed over as JSON; passwords stay out of the command line. */
  readonly settings: object;
  /** Folder for a CPU profile, written when the process ends. */
  readonly cpuProfiles?: string;
}

/** Starts a server as `node` would in production and waits until it listens. */
export async function startServer({ module, settings, cpuProfiles }: ServerTerms): Promise<ServerProcess> {
  const profile = [
    '--cpu-prof',
    `--cpu-prof-dir=${cpuProfiles}`,
    `--cpu-prof-name=${path.basename(module)}.cpuprofile`,
  ];
  const child = fork(path.join(__dirname, '..', `${module}.js`), {
    execArgv: cpuProfiles ? profile : [],
    env: { ...process.env, NODE_ENV: 'production' },
    // Nothing of it may come between the results on standard output.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const gone = once(child, 'exit');
  gone.catch(() => undefined);
  child.send(settings);
  const answer = await Promise.race([
    once(child, 'message') as Promise<[Listening]>,
    gone.then(() => Promise.reject(new Error(`the server ${module} ended before it listened`))),
  ]);
  return {
    url: answer[0].url,
    cpuMs: async () => {
      const said = once(child, 'message') as Promise<[number]>;
      child.send(ASK_CPU);
      return (await said)[0];
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}

const ASK_CPU = 'cpu';

interface Listening {
  readonly url: string;
}

export interface Serving extends Listening {
  close(): Promise<void>;
}

/** The child's side: serves once it has its settings, ends when its parent lets go or is gone. */
export function serveAsChild<Settings>(serve: (settings: Settings) => Promise<Serving>): void {
  process.once('message', (settings) => {
    serve(settings as Settings).then(
      (serving) => {
        process.once('disconnect', () => void serving.close().finally(() => process.exit()));
        process.on('message', (message) => message === ASK_CPU && process.send?.(cpuMs()));
        process.send?.({ url: serving.url });
      },
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  });
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
