import { ABANDONED_MIGRATIONS, MIGRATIONS } from '@hailong/migrations';
import type { QueryRunner } from 'typeorm';
import { DatabaseFault } from '../connect/database-fault';
import { sqlState } from '../doors/transaction';
import { OWN_EVERYTHING, REVOKE_EVERYTHING, WALLS } from './walls-of-schema';

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Makes a restored schema ours again: hands it and all in it to `hailong_owner`, and writes its row security, policies and
 * rights anew, as the migrations in its ledger leave them. Changes no row. All or nothing.
 * @param db connection of the owner of the restored schema, or of a superuser
 */
export async function adopt(db: QueryRunner): Promise<void> {
  try {
    const walls = await wallsOf(db, await appliedMigrations(db));
    await inOneTransaction(db, async () => {
      for (const statement of OWN_EVERYTHING) await db.query(statement);
      await db.query('set local role hailong_owner');
      await db.query(REVOKE_EVERYTHING);
      for (const statement of walls) await db.query(statement);
    });
  } catch (error) {
    if (sqlState(error) === INSUFFICIENT_PRIVILEGE) throw onlyItsOwner((error as Error).message);
    throw error;
  }
}

type Migration = InstanceType<(typeof MIGRATIONS)[number]>;

async function appliedMigrations(db: QueryRunner): Promise<readonly Migration[]> {
  const rows = (await db.query('select name from hailong.migrations')) as { name: string }[];
  const names = rows.map(({ name }) => name);
  // A trial version is refused by the migration that follows, with a text of its own.
  if (names.some((name) => ABANDONED_MIGRATIONS.includes(name))) return [];
  return MIGRATIONS.map((each) => new each()).filter(({ name }) => names.includes(name));
}

/**
 * Statements that write the walls of a schema. The migrations make it once more, empty, in a transaction that is undone:
 * what they left in the catalogue is what the restored schema must have.
 */
async function wallsOf(db: QueryRunner, migrations: readonly Migration[]): Promise<readonly string[]> {
  await db.query('begin');
  try {
    await db.query(`set local lock_timeout = '5s'`);
    await db.query('alter schema hailong rename to hailong_restored');
    await db.query('create schema hailong authorization hailong_owner');
    await db.query('set local role hailong_owner');
    await db.query('create table hailong.migrations (id serial primary key, timestamp bigint, name text)');
    for (const migration of migrations) await migration.up(db);
    // Without a search path the catalogue prints every name with its schema.
    await db.query(`set local search_path = ''`);
    const rows = (await db.query(WALLS)) as { statement: string }[];
    return rows.map(({ statement }) => statement);
  } finally {
    await db.query('rollback');
  }
}

async function inOneTransaction(db: QueryRunner, work: () => Promise<void>): Promise<void> {
  await db.query('begin');
  try {
    await db.query(`set local lock_timeout = '5s'`);
    await work();
    await db.query('commit');
  } catch (error) {
    await db.query('rollback');
    throw error;
  }
}

function onlyItsOwner(reason: string): DatabaseFault {
  return new DatabaseFault(
    `tài khoản trong DATABASE_URL không giao được lược đồ hailong cho hailong_owner (${reason}); hãy chạy lại với tài khoản đã khôi phục bản sao lưu, hoặc với superuser`,
    `the login in DATABASE_URL cannot hand the schema hailong to hailong_owner (${reason}); run it again with the login that restored the backup, or with a superuser`,
  );
}
