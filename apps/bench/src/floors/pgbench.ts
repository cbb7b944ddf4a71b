import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { Contestant } from '../intake/contestant';

export interface Script {
  /** Run again and again, a transaction each. */
  readonly statement: string;
  /** Rows that the statement stores. */
  readonly rows: number;
  readonly clients: number;
}

/** Runs PostgreSQL's own load generator on a statement. */
export function pgbench(url: string, { statement, rows, clients }: Script): Contestant {
  const script = `${statement};\n`;
  const threads = Math.min(availableParallelism(), clients);
  return {
    // A busy machine may spend a short turn on connecting: the turn is longer then.
    turn: async (seconds) => {
      for (let lasting = Math.ceil(seconds); ; lasting *= 2) {
        const load = ['-c', String(clients), '-j', String(threads), '-T', String(lasting)];
        const said = await outputOf(['-n', '-M', 'prepared', '-f', '-', ...load], { url, script });
        const done = numberIn(said, /transactions actually processed: (\d+)/);
        if (done > 0) return { perSecond: numberIn(said, /^tps = ([\d.]+)/m) * rows, done: done * rows };
      }
    },
    close: () => Promise.resolve(),
  };
}

interface Run {
  readonly url: string;
  readonly script: string;
}

/** Passes the password through the environment: other accounts may read a command line. */
async function outputOf(args: readonly string[], { url, script }: Run): Promise<string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const where = {
    PGHOST: searchParams.get('host') ?? hostname,
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: pathname.slice(1),
  };
  const child = spawn('pgbench', args, { env: { ...process.env, ...where } });
  child.stdin.end(script);
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`pgbench failed: ${errors}`);
  return out;
}

function numberIn(said: string, pattern: RegExp): number {
  const found = pattern.exec(said)?.[1];
  if (found === undefined) throw new Error(`pgbench said something else: ${said}`);
  return Number(found);
}
