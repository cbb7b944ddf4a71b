import type { Readable } from 'node:stream';
import { MIGRATIONS } from '@hailong/migrations';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { CatalogueQuery } from '../checks/ownership-check';
import { clientOf } from '../connect/connection';
import { connectionFault } from '../connect/connection-fault';
import { databaseAddress } from '../connect/database-address';
import { DatabaseFault } from '../connect/database-fault';
import { demandDirectLine } from '../connect/direct-line';
import { MIGRATION_LOCK } from '../migrate/migration-lock';
import { becomeOwner } from './become-owner';
import { CopiedTable, TEXT_SETTINGS, copyOutOf, readTables, tableName } from './copied-table';
import { partlyHidden, noSchema, newerLedger } from './snapshot-refusals';
import { unfinishedRestore } from './unfinished-restore';

/** Name of a sequence → the last number that it gave. */
export type SequenceNumbers = Readonly<Record<string, string>>;

/** State of the schema at one instant, however long it is read. */
export interface Snapshot {
  /** Instant that is read, ISO 8601, UTC. */
  readonly takenAt: string;
  /** Version of the server, `18.4`. */
  readonly server: string;
  /** Names of the migrations that ran, in order. */
  readonly migrations: readonly string[];
  /** Tables in order of their names. */
  readonly tables: readonly CopiedTable[];
  /** Rows of a table as COPY text, in the order of its primary key. One table at a time. */
  rowsOf(table: CopiedTable): Readable;
  /** Numbers that the sequences had given by now: never lower than those in the tables. */
  sequences(): Promise<SequenceNumbers>;
}

/**
 * Reads the whole schema as of one instant, while forms come in and nothing waits. A migration waits until the tables are
 * locked, and then for the end.
 * @param url address of a login that may become the owner, or of a superuser
 * @throws DatabaseFault where there is no schema, a restore is unfinished, a newer program migrated, or a row is hidden
 */
export async function inSnapshot<T>(url: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = await connected(url);
  try {
    await demandDirectLine(client, 'backup');
    return await work(await openSnapshot(client));
  } finally {
    // An unfinished copy keeps the connection busy: closing it ends the transaction, which wrote nothing.
    await client.end().catch(() => undefined);
  }
}

async function connected(url: string): Promise<Client> {
  const address = databaseAddress(url);
  const client = clientOf(url);
  try {
    await client.connect();
  } catch (error) {
    throw connectionFault(address, error);
  }
  return client;
}

interface ServerFacts {
  readonly takenAt: string;
  readonly server: string;
}

const SERVER_FACTS = `
select to_char(transaction_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "takenAt",
  split_part(current_setting('server_version'), ' ', 1) as server`;

async function openSnapshot(client: Client): Promise<Snapshot> {
  const query: CatalogueQuery = async <Row>(sql: string) => (await client.query(sql)).rows as Row[];
  await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0');
  await client.query('select pg_advisory_lock_shared($1)', [MIGRATION_LOCK]);
  await client.query('begin isolation level repeatable read read only');
  await refuseUnready(query);
  await becomeOwner(query);
  await client.query(TEXT_SETTINGS);
  const tables = await readTables(query);
  const hidden = tables.filter(({ whole }) => !whole).map(({ name }) => name);
  if (hidden.length > 0) throw partlyHidden(hidden);
  const names = [...tables.map(({ name }) => tableName(name)), 'hailong.migrations'];
  await client.query(`lock table ${names.join(', ')} in access share mode`);
  await client.query('select pg_advisory_unlock_shared($1)', [MIGRATION_LOCK]);
  const [server] = await query<ServerFacts>(SERVER_FACTS);
  if (!server) throw new Error('the server tells nothing of itself');
  return {
    ...server,
    migrations: await readLedger(query),
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    rowsOf: ({ name }) => {
      const table = tables.find((each) => each.name === name);
      if (!table) throw new RangeError(`there is no table ${name}`);
      return client.query(copyTo(copyOutOf(table)));
    },
    sequences: () => readSequences(query),
  };
}

async function refuseUnready(query: CatalogueQuery): Promise<void> {
  const unfinished = await unfinishedRestore(query);
  if (unfinished) throw new DatabaseFault(unfinished.vi, unfinished.en);
  const [schema] = await query<{ there: boolean }>(
    `select to_regclass('hailong.migrations') is not null as there`,
  );
  if (!schema?.there) throw noSchema();
}

async function readLedger(query: CatalogueQuery): Promise<readonly string[]> {
  const rows = await query<{ name: string }>('select name from hailong.migrations order by id');
  const names = rows.map(({ name }) => name);
  const known = new Set<string>(MIGRATIONS.map(({ name }) => name));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) throw newerLedger(unknown);
  return names;
}

async function readSequences(query: CatalogueQuery): Promise<SequenceNumbers> {
  const rows = await query<{ name: string; value: string }>(`
    select sequencename as name, last_value::text as value from pg_sequences
    where schemaname = 'hailong' and last_value is not null and sequencename <> 'migrations_id_seq' order by 1`);
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}
