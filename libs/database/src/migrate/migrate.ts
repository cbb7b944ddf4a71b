import { MIGRATIONS } from '@hailong/migrations';
import type { DataSource, QueryRunner } from 'typeorm';
import type { ClientBase } from 'pg';
import { unfinishedRestore } from '../backup/unfinished-restore';
import { ownershipCheck } from '../checks/ownership-check';
import { dataSourceOf, startPacketOf } from '../connect/connection';
import { connectionFault } from '../connect/connection-fault';
import { databaseAddress } from '../connect/database-address';
import { DatabaseFault } from '../connect/database-fault';
import { demandDirectLine } from '../connect/direct-line';
import { AbandonedDatabaseFault, abandonedAmong, startAfresh } from './abandoned-database';
import { adopt } from './adopt';
import { layGround } from './lay-ground';
import { MIGRATION_LOCK } from './migration-lock';

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
    await demandDirectLine((await holder.connect()) as ClientBase, 'migrate');
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const adopted = await migrateHeld(holder, terms);
    const applied = await runAsOwner(url, async (dataSource) => {
      await refuseAbandoned(dataSource, terms.home);
      return dataSource.runMigrations({ transaction: 'each' });
    });
    await holder.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await holder.release();
    return { adopted, applied: applied.map((migration) => migration.name) };
  } finally {
    await lock.destroy();
  }
}

/** Lays the ground, and makes a restored schema ours where that was asked for; whether it was. */
async function migrateHeld(holder: QueryRunner, { adopt: adopts }: MigrateTerms): Promise<boolean> {
  const catalogue = <Row>(sql: string) => holder.query(sql) as Promise<Row[]>;
  const unfinished = await unfinishedRestore(catalogue);
  if (unfinished) throw new DatabaseFault(unfinished.vi, unfinished.en);
  const { ok, adoptable, vi, en } = await ownershipCheck(catalogue);
  if (!ok && !(adopts && adoptable)) throw new DatabaseFault(vi, en);
  await layGround((sql) => holder.query(sql));
  if (!ok) await adopt(holder);
  return !ok;
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
