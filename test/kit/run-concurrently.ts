import { Client } from 'pg';
import { TestDatabase } from './test-database';

/** Number of looks that no wait needs: each is a visit to the database. */
const MOST_LOOKS = 50_000;

/**
 * Brings works to the same place at the same moment: while another lock holds them back, each begins once those
 * before it stand waiting in the database; then all are let go, in that order where they wait for the same row.
 *
 * @param lock statement that takes the lock, for example `lock table … in share mode`
 * @param meanwhile work that needs no lock, done while all of them wait
 */
export async function atOnce<T>(
  adminUrl: string,
  lock: string,
  works: readonly (() => Promise<T>)[],
  meanwhile?: () => Promise<void>,
): Promise<T[]> {
  const [keeper, watcher] = [new Client(adminUrl), new Client(adminUrl)];
  await Promise.all([keeper.connect(), watcher.connect()]);
  const running: Promise<T>[] = [];
  try {
    await keeper.query('begin');
    await keeper.query(lock);
    for (const work of works) {
      running.push(work());
      await waiting(watcher, running.length);
    }
    await meanwhile?.();
  } finally {
    await keeper.end();
    await watcher.end();
    await Promise.allSettled(running);
  }
  return Promise.all(running);
}

async function waiting(watcher: Client, many: number): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const { rows } = await watcher.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ((rows[0]?.n ?? 0) >= many) return;
  }
  throw new Error(`${many} works were to be held back and were not`);
}

/** Looks again and again until a work has ended, and once more then. */
export async function watching<T>(work: Promise<T>, look: () => Promise<void>): Promise<T> {
  let ended = false;
  const end = work.finally(() => (ended = true));
  end.catch(() => undefined);
  while (!ended) await look();
  await look();
  return end;
}

/**
 * Waits until the server has ended the intake sessions of a killed process: a statement that had reached it is carried out
 * all the same, and its rows appear after the process is gone.
 */
export async function intakeSessionsEnded(db: Pick<TestDatabase, 'admin'>): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const [sessions] = await db.admin<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and application_name = 'hailong-intake'`,
    );
    if (sessions?.n === 0) return;
  }
  throw new Error('intake sessions of the killed process were to end and did not');
}
