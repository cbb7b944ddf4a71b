import { once } from 'node:events';
import { forkModule } from './fork-module';

/** Resources used by a process so far. */
export interface Usage {
  /** Processor time, milliseconds; tells more than a rate on a shared machine. */
  readonly cpuMs: number;
  /** Resident memory now, bytes. */
  readonly residentBytes: number;
  /** Largest resident memory so far, bytes. */
  readonly peakBytes: number;
}

/** Server under load in a process of its own, so that it shares no event loop with its clients. */
export interface ServerProcess {
  /** URL of its root. */
  readonly url: string;
  /** Token of the login that its settings name. */
  readonly token?: string;
  usage(): Promise<Usage>;
  /** Lets it finish and waits for its end. */
  stop(): Promise<void>;
  /** Kills it with SIGKILL and waits for its end. */
  kill(): Promise<void>;
}

export interface ServerTerms {
  /** Module of the parent folder that calls {@link serveAsChild}: `intake/portal-server`. */
  readonly module: string;
  /** Settings, sent as JSON; passwords stay out of the command line. */
  readonly settings: object;
  /** Folder for a CPU profile, written when the process ends. */
  readonly cpuProfiles?: string;
  /** Name of the profile, where several servers run the module; default: that of the module. */
  readonly profile?: string;
}

/** Starts a server as `node` does in production and waits until it listens. */
export async function startServer({ module, settings, ...terms }: ServerTerms): Promise<ServerProcess> {
  const child = forkModule(module, terms);
  const gone = once(child, 'exit');
  gone.catch(() => undefined);
  child.send(settings);
  const answer = await Promise.race([
    once(child, 'message') as Promise<[Listening]>,
    gone.then(() => Promise.reject(new Error(`the server ${module} ended before it listened`))),
  ]);
  return {
    ...answer[0],
    usage: async () => {
      const said = once(child, 'message') as Promise<[Usage]>;
      child.send(ASK_USAGE);
      return (await said)[0];
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await gone;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

const ASK_USAGE = 'usage';

interface Listening {
  readonly url: string;
  readonly token?: string;
}

export interface Serving extends Listening {
  close(): Promise<void>;
}

/** Child's side: serves once it has its settings, ends when its parent disconnects or is gone. */
export function serveAsChild<Settings>(serve: (settings: Settings) => Promise<Serving>): void {
  process.once('message', (settings) => {
    serve(settings as Settings).then(
      (serving) => {
        process.once('disconnect', () => void serving.close().finally(() => process.exit()));
        process.on('message', (message) => message === ASK_USAGE && process.send?.(usage()));
        const { url, token } = serving;
        process.send?.({ url, token });
      },
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  });
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return {
    cpuMs: (user + system) / 1000,
    residentBytes: process.memoryUsage.rss(),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}
