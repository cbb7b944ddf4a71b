import { mkdtempSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { provision } from '@hailong/database';
import { Client } from 'pg';
import { ServerFacts } from '../machine';
import { killPostgres } from './kill-postgres';

/** A migrated database on a PostgreSQL of its own, with the settings that a province has: every commit is durable. */
export interface ThrowAwayDatabase {
  /** The superuser, whom no wall stops: for the floors that figures are compared with. */
  readonly adminUrl: string;
  /** The application's login. */
  readonly appUrl: string;
  /** Of this run, gone after it; the server's own files lie in it. */
  readonly folder: string;
  readonly facts: ServerFacts;
  /** From nothing until it could be used, milliseconds. */
  readonly readyMs: number;
  /** SIGKILL to PostgreSQL; it is dead when this resolves. */
  kill(): Promise<void>;
  /** Starts it again, on the port it had. */
  restart(): Promise<void>;
}

export interface BedTerms {
  /** In which a folder of its own is made. */
  readonly folder: string;
  readonly log: (line: string) => void;
  readonly stop: AbortSignal;
}

/**
 * Does the work on a fresh database in a temporary folder and leaves nothing of it. Undefined when somebody asked
 * to stop: the server is then taken away from under the work.
 */
export async function withDatabase<T>(
  { folder, log, stop }: BedTerms,
  work: (database: ThrowAwayDatabase) => Promise<T>,
): Promise<T | undefined> {
  const home = mkdtempSync(path.join(folder, 'hailong-bench-'));
  try {
    const start = performance.now();
    const quiet = () => undefined;
    let provisioned = await provision({ home, log: (line) => log(`  ${line}`) });
    try {
      const { adminUrl, appUrl } = provisioned;
      const readyMs = performance.now() - start;
      const facts = await asAdmin(adminUrl, factsOf);
      const kill = () => killPostgres(adminUrl, home);
      const restart = async () => {
        // Gives the dead one back first, as whoever finds it dead does.
        await provisioned.stop();
        provisioned = await provision({ home, log: quiet });
        if (provisioned.appUrl !== appUrl)
          throw new Error('PostgreSQL has another address since it was started again');
      };
      const database = { adminUrl, appUrl, folder: home, facts, readyMs, kill, restart };
      return await unlessStopped(stop, () => work(database));
    } finally {
      await provisioned.stop();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** One connection of the superuser for some statements. */
export async function asAdmin<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function factsOf(admin: Client): Promise<ServerFacts> {
  const { rows } = await admin.query<{ version: string; durable: boolean }>(`
    select current_setting('server_version') as version,
      (select bool_and(current_setting(name) = 'on') from unnest('{fsync,synchronous_commit,full_page_writes}'::text[]) as name)
        as durable`);
  return { version: rows[0]?.version ?? '', durableCommit: rows[0]?.durable === true };
}

async function unlessStopped<T>(stop: AbortSignal, work: () => Promise<T>): Promise<T | undefined> {
  if (stop.aborted) return undefined;
  const working = work();
  const stopped = new Promise<undefined>((resolve) =>
    stop.addEventListener('abort', () => resolve(undefined), { once: true }),
  );
  // What still runs after the race fails by its closed connections; nobody waits for that.
  working.catch(() => undefined);
  return Promise.race([working, stopped]);
}
