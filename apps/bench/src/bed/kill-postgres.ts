import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * SIGKILL to every process of the PostgreSQL of a folder at once: sessions in the middle of a commit, the writer of the
 * log, and the one who would have ended them in order. Waits until that last one is gone.
 */
export async function killPostgres(adminUrl: string, home: string): Promise<void> {
  const [first = ''] = readFileSync(path.join(home, 'data', 'postmaster.pid'), 'utf8').split('\n');
  const postmaster = Number(first);
  const others = await processesOf(adminUrl);
  for (const pid of [postmaster, ...others]) signal(pid, 'SIGKILL');
  while (signal(postmaster, 0)) await pause(POLL_MS);
}

const POLL_MS = 5;

async function processesOf(adminUrl: string): Promise<readonly number[]> {
  const admin = new Client({ connectionString: adminUrl });
  admin.on('error', () => undefined);
  await admin.connect();
  const { rows } = await admin.query<{ pid: number }>(
    'select pid from pg_stat_activity where pid <> pg_backend_pid()',
  );
  await admin.end();
  return rows.map(({ pid }) => pid);
}

/** False: there is no such process (any more). */
function signal(pid: number, what: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, what);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    return false;
  }
}
