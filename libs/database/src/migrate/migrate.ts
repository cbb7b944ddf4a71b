import { GROUND, MIGRATIONS } from '@hailong/migrations';
import type { DataSource } from 'typeorm';
import { dataSourceOf } from '../connection';
import { AbandonedDatabaseFault, abandonedAmong, startAfresh } from './abandoned-database';

export interface MigrationReport {
  /** Names of the migrations that ran now, in order; empty when the database was up to date. */
  readonly applied: readonly string[];
}

/**
 * Key of the lock (any constant): one process migrates a database at a time; the others wait and find nothing to do.
 */
const LOCK = 4_211_001;

/**
 * Brings a database up to this version of the module. `url`: a login that may create roles and a schema, or
 * `hailong_migrator` once the roles exist. Everything is created as `hailong_owner`. Each migration is one transaction.
 * @param home folder of the embedded server, for the text of a refusal; absent on a server of your own
 * @throws AbandonedDatabaseFault on a database from before the first schema; nothing is changed in it
 */
export async function migrate(url: string, home?: string): Promise<MigrationReport> {
  const lock = dataSourceOf({ url, poolSize: 1, statementTimeoutMs: 0 });
  await lock.initialize();
  try {
    const holder = lock.createQueryRunner();
    await holder.query('select pg_advisory_lock($1)', [LOCK]);
    await withClusterLock(holder.query.bind(holder), () => layGround(holder.query.bind(holder)));
    const applied = await runAsOwner(url, async (dataSource) => {
      await refuseAbandoned(dataSource, home);
      return dataSource.runMigrations({ transaction: 'each' });
    });
    await holder.query('select pg_advisory_unlock($1)', [LOCK]);
    await holder.release();
    return { applied: applied.map((migration) => migration.name) };
  } finally {
    await lock.destroy();
  }
}

/** Reverts the newest migration; for tests of the way down. */
export async function revertLast(url: string): Promise<void> {
  await runAsOwner(url, async (dataSource) => dataSource.undoLastMigration({ transaction: 'each' }));
}

async function refuseAbandoned(dataSource: DataSource, home: string | undefined): Promise<void> {
  const [ledger] = await dataSource.query<{ there: boolean }[]>(
    `select to_regclass('hailong.migrations') is not null as there`,
  );
  if (!ledger?.there) return;
  const rows = await dataSource.query<{ name: string }[]>('select name from hailong.migrations order by id');
  const abandoned = abandonedAmong(rows.map(({ name }) => name));
  if (abandoned.length) throw new AbandonedDatabaseFault(startAfresh(abandoned, home));
}

type Query = (sql: string, parameters?: unknown[]) => Promise<unknown>;

/** Runs the work under a lock of the cluster: its databases, migrated at once, would create the roles twice. */
async function withClusterLock(query: Query, work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const raced = /concurrently updated|already exists|duplicate key/.test(String(error));
      if (!raced || attempt === 20) throw error;
      await query('select pg_sleep(0.05)');
    }
  }
}

async function layGround(query: Query): Promise<void> {
  for (const statement of GROUND) await query(statement);
}

async function runAsOwner<T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = dataSourceOf(
    { url, poolSize: 2, statementTimeoutMs: 0 },
    {
      schema: 'hailong',
      migrations: [...MIGRATIONS],
      migrationsTableName: 'migrations',
      extra: { options: '-c role=hailong_owner -c lock_timeout=5000' },
    },
  );
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
