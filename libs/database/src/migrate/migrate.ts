import { GROUND, MIGRATIONS } from '@hailong/migrations';
import type { DataSource, QueryRunner } from 'typeorm';
import type { ClientBase } from 'pg';
import { ownershipCheck } from '../checks/ownership-check';
import { isPooled } from '../checks/probe-lines';
import { dataSourceOf, startPacketOf } from '../connect/connection';
import { connectionFault } from '../connect/connection-fault';
import { databaseAddress } from '../connect/database-address';
import { DatabaseFault } from '../connect/database-fault';
import { AbandonedDatabaseFault, abandonedAmong, startAfresh } from './abandoned-database';
import { adopt } from './adopt';

export interface MigrationReport {
  /** Names of the migrations that ran now, in order; empty when the database was up to date. */
  readonly applied: readonly string[];
  /** True when a restored schema was made ours. */
  readonly adopted: boolean;
}

export interface MigrateTerms {
  /** Folder of the embedded server, for the text of a refusal; absent on a server of your own. */
  readonly home?: string;
  /** Makes a schema ours that was restored without owners, rights or policies. Default: it is refused. */
  readonly adopt?: boolean;
}

/**
 * Key of the lock (any constant): one process migrates a database at a time; the others wait and find nothing to do.
 */
const LOCK = 4_211_001;

/**
 * Brings a database up to this version of the module. `url`: a login that may create roles and a schema, or
 * `hailong_migrator` once the roles exist. Everything is created as `hailong_owner`. Each migration is one transaction.
 * @throws AbandonedDatabaseFault on a database from before the first schema; nothing is changed in it
 */
export async function migrate(url: string, terms: MigrateTerms = {}): Promise<MigrationReport> {
  const address = databaseAddress(url);
  const lock = dataSourceOf({ url, poolSize: 1, statementTimeoutMs: 0 });
  await lock.initialize().catch((error: unknown) => {
    throw connectionFault(address, error);
  });
  try {
    const holder = lock.createQueryRunner();
    if (await isPooled((await holder.connect()) as ClientBase)) throw new DatabaseFault(POOLED.vi, POOLED.en);
    await holder.query('select pg_advisory_lock($1)', [LOCK]);
    const adopted = await migrateHeld(holder, terms);
    const applied = await runAsOwner(url, async (dataSource) => {
      await refuseAbandoned(dataSource, terms.home);
      return dataSource.runMigrations({ transaction: 'each' });
    });
    await holder.query('select pg_advisory_unlock($1)', [LOCK]);
    await holder.release();
    return { adopted, applied: applied.map((migration) => migration.name) };
  } finally {
    await lock.destroy();
  }
}

/** Lays the ground, and makes a restored schema ours where that was asked for; whether it was. */
async function migrateHeld(holder: QueryRunner, { adopt: adopts }: MigrateTerms): Promise<boolean> {
  const query: Query = (sql, parameters) => holder.query(sql, parameters);
  const { ok, vi, en } = await ownershipCheck(<Row>(sql: string) => query(sql) as Promise<Row[]>);
  if (!ok && !adopts) throw new DatabaseFault(vi, en);
  await withClusterLock(query, () => layGround(query));
  if (!ok) await adopt(holder);
  return !ok;
}

const POOLED = {
  vi: 'migrate cần nối thẳng tới máy chủ, không qua bộ gộp kết nối: hãy cho DATABASE_URL địa chỉ và cổng của chính PostgreSQL; ứng dụng vẫn có thể đi qua bộ gộp',
  en: 'migrate needs the server itself, not a pooler: give DATABASE_URL the host and port of PostgreSQL itself; the application may go through the pooler',
};

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
  const { connectionString, options } = startPacketOf(url, '-c role=hailong_owner -c lock_timeout=5000');
  const dataSource = dataSourceOf(
    { url: connectionString, poolSize: 2, statementTimeoutMs: 0 },
    {
      schema: 'hailong',
      migrations: [...MIGRATIONS],
      migrationsTableName: 'migrations',
      extra: { options },
    },
  );
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
