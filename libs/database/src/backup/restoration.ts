import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MIGRATIONS } from '@hailong/migrations';
import type { Client, ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, MigrationExecutor, QueryRunner } from 'typeorm';
import { dataSourceOf } from '../connect/connection';
import { connectionFault } from '../connect/connection-fault';
import { databaseAddress } from '../connect/database-address';
import { demandDirectLine } from '../connect/direct-line';
import { sqlState } from '../doors/transaction';
import { layGround } from '../migrate/lay-ground';
import { MIGRATION_LOCK } from '../migrate/migration-lock';
import { CopiedTable, TEXT_SETTINGS, copyInto } from './copied-table';
import { PutBack, differingTables, prepareTables, sequenceStatements } from './loading';
import { databaseTaken, otherTables, rowsLost, stillUsed, unknownMigrations } from './restoration-refusals';
import type { SequenceNumbers } from './snapshot';
import { UNMARK, markStatements } from './unfinished-restore';

export interface RestorationTerms {
  /** Address of a login that may create roles and a schema. */
  readonly url: string;
  /** Name of the backup, for sentences and for the mark of an unfinished restore. */
  readonly file: string;
  /** Migrations that had run in the database of the backup. */
  readonly migrations: readonly string[];
  readonly tables: readonly CopiedTable[];
  /** Replaces the schema that is there. */
  readonly replace: boolean;
  /** Stops the loading. */
  readonly stop: AbortSignal;
}

const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Fills an empty database: the schema as the migrations of the backup left it, then its rows, all in one transaction. While it
 * lasts the database bears a mark; a process that dies leaves the mark and nothing else.
 */
export class Restoration {
  private putBack: PutBack = [];

  private constructor(
    private readonly dataSource: DataSource,
    private readonly runner: QueryRunner,
    private readonly terms: RestorationTerms,
  ) {}

  /**
   * Makes the schema and readies it for rows.
   * @throws DatabaseFault when the database is in use or not empty, or the backup is newer than the program
   */
  static async begin(terms: RestorationTerms): Promise<Restoration> {
    const { url, migrations, file } = terms;
    const unknown = migrations.filter((name) => !MIGRATIONS.some((known) => known.name === name));
    if (unknown.length > 0) throw unknownMigrations(unknown, file);
    const dataSource = await opened(url, migrations);
    const restoration = new Restoration(dataSource, dataSource.createQueryRunner(), terms);
    try {
      await restoration.prepare();
      return restoration;
    } catch (error) {
      await restoration.abandon();
      throw sqlState(error) === LOCK_NOT_AVAILABLE ? stillUsed() : error;
    }
  }

  /** Stores the rows of a table, given as COPY text. @throws DatabaseFault when fewer arrive than `rows` */
  async load(table: CopiedTable, text: Readable, rows: () => number): Promise<void> {
    const client = (await this.runner.connect()) as Client;
    const copying = client.query(copyFrom(copyInto(table)));
    await pipeline(text, copying, { signal: this.terms.stop });
    if (copying.rowCount !== rows()) throw rowsLost(table.name, rows(), copying.rowCount);
  }

  /** Puts keys and walls back, sets the sequences, and makes all of it last. @param ready called last before that */
  async finish(sequences: SequenceNumbers, ready: () => void): Promise<void> {
    for (const statement of [...this.putBack, ...sequenceStatements(sequences)])
      await this.runner.query(statement);
    await this.runner.query('set local role none');
    await this.runner.query(UNMARK);
    ready();
    await this.runner.query('commit');
    await this.dataSource.destroy();
  }

  /** Leaves the database as it was. */
  async abandon(): Promise<void> {
    if (!this.dataSource.isInitialized) return;
    try {
      await this.runner.query('rollback');
      await this.runner.query(UNMARK);
    } catch {
      // The connection is lost: the server undoes the rest, and the mark stays.
    } finally {
      await this.dataSource.destroy();
    }
  }

  private async prepare(): Promise<void> {
    const { runner, terms } = this;
    const client = (await runner.connect()) as ClientBase;
    await demandDirectLine(client, 'restore');
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (!terms.replace && (await this.isTaken())) throw databaseTaken();
    await runner.query(UNMARK);
    const marked = markStatements(terms.file, (text) => client.escapeLiteral(text));
    await runner.query(marked.join('; '));
    await layGround((sql) => runner.query(sql));
    await runner.query('begin');
    await runner.query(TEXT_SETTINGS);
    if (terms.replace) await this.dropSchema();
    await this.makeSchema();
  }

  private async isTaken(): Promise<boolean> {
    const [found] = (await this.runner.query(
      `select exists (select from pg_class c where c.relnamespace = to_regnamespace('hailong')) as taken`,
    )) as { taken: boolean }[];
    return found?.taken === true;
  }

  private async dropSchema(): Promise<void> {
    await this.runner.query(`set local lock_timeout = '5s'`);
    await this.runner.query('drop schema hailong cascade');
    await layGround((sql) => this.runner.query(sql));
  }

  private async makeSchema(): Promise<void> {
    const { runner, terms } = this;
    await runner.query('set local role hailong_owner');
    const executor = new MigrationExecutor(this.dataSource, runner);
    executor.transaction = 'none';
    await executor.executePendingMigrations();
    const query = <Row>(sql: string) => runner.query(sql) as Promise<Row[]>;
    const differing = await differingTables(query, terms.tables);
    if (differing.length > 0) throw otherTables(differing, terms.file);
    this.putBack = await prepareTables(query);
  }
}

/** Opens one connection; the ledger knows the migrations of the backup alone. */
async function opened(url: string, names: readonly string[]): Promise<DataSource> {
  const dataSource = dataSourceOf(
    { url, poolSize: 1, statementTimeoutMs: 0 },
    {
      schema: 'hailong',
      migrations: MIGRATIONS.filter(({ name }) => names.includes(name)),
      migrationsTableName: 'migrations',
    },
  );
  const address = databaseAddress(url);
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw connectionFault(address, error);
  }
}
