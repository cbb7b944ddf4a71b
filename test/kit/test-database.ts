import { randomBytes } from 'node:crypto';
import { ensureDerivedLogin, migrate } from '@hailong/database';
import type { ClientBase } from 'pg';
import { derivedUrlOf } from '../../libs/database/src/provision/derived-login';
import { KeptConnections } from './kept-connections';

/** A clone of the migrated template for one test file; dropped after it. */
export interface TestDatabase {
  /** URL of the superuser: for looking behind the walls, never for the code under test. */
  readonly adminUrl: string;
  /** URL of the application login. */
  readonly appUrl: string;
  /** Runs one statement as superuser; row security does not apply. Connections stay open: set nothing beyond the statement. */
  admin<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Session of the application login that stays open until the database is dropped; each name has a session to itself. */
  appSession(name: string): Promise<ClientBase>;
  drop(): Promise<void>;
}

const TEMPLATE = 'hailong_template';
const TURN = 77_001;

/** Connections of the superuser to the server; they do not keep a worker from ending. */
const servers = new Map<string, KeptConnections>();

/** Call in `beforeAll`, `drop()` in `afterAll`. The first caller of a run builds the template. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `t_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(server).hold(async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TURN]);
    try {
      await clone(admin, server, name);
    } finally {
      await admin.query('select pg_advisory_unlock($1)', [TURN]);
    }
  });
  return opened(server, name);
}

/** An empty database without our schema, for the migrations themselves. */
export async function emptyDatabase(): Promise<Pick<TestDatabase, 'adminUrl' | 'admin' | 'drop'>> {
  const server = serverUrl();
  const name = `e_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(server).query(`create database ${name}`);
  const adminUrl = databaseUrl(server, name);
  const superuser = new KeptConnections(adminUrl);
  return {
    adminUrl,
    admin: (sql, parameters) => superuser.query(sql, parameters),
    drop: () => dropDatabase(server, name, [superuser]),
  };
}

async function clone(admin: ClientBase, server: string, name: string): Promise<void> {
  const built = await admin.query(`select from pg_database where datname = $1 and datistemplate`, [TEMPLATE]);
  if (built.rowCount === 0) await buildTemplate(admin, server);
  // Through files: by default each page goes through the log, which takes eight times the processor time.
  await admin.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
  // As migrate leaves a database: closed to logins that other files make.
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(`grant connect on database ${name} to hailong_app`);
}

async function buildTemplate(admin: ClientBase, server: string): Promise<void> {
  await admin.query(`drop database if exists ${TEMPLATE}`);
  await admin.query(`create database ${TEMPLATE}`);
  const url = databaseUrl(server, TEMPLATE);
  await migrate(url);
  await ensureDerivedLogin(url);
  // Clones keep the statistics: checks of a database read its catalogue whenever a process opens it.
  await onceConnected(url, 'vacuum (analyze, freeze)');
  // And the file with the descriptions of the catalogue, which the next session writes after a vacuum.
  await onceConnected(url, 'select 1');
  await admin.query(`alter database ${TEMPLATE} is_template true`);
}

async function onceConnected(url: string, statement: string): Promise<void> {
  const connections = new KeptConnections(url);
  await connections.query(statement);
  await connections.close();
}

function opened(server: string, name: string): TestDatabase {
  const adminUrl = databaseUrl(server, name);
  const appUrl = derivedUrlOf(adminUrl);
  const [superuser, application] = [new KeptConnections(adminUrl), new KeptConnections(appUrl)];
  return {
    adminUrl,
    appUrl,
    admin: (sql, parameters) => superuser.query(sql, parameters),
    appSession: (session) => application.session(session),
    drop: () => dropDatabase(server, name, [superuser, application]),
  };
}

async function dropDatabase(server: string, name: string, open: readonly KeptConnections[]): Promise<void> {
  await Promise.all(open.map((connections) => connections.close()));
  await onServer(server).query(`drop database if exists ${name} with (force)`);
}

function onServer(url: string): KeptConnections {
  const known = servers.get(url) ?? new KeptConnections(url);
  servers.set(url, known);
  return known;
}

function serverUrl(): string {
  const url = process.env.HAILONG_TEST_SERVER;
  if (!url) throw new Error('stories need the test server; run them through npm test');
  return url;
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}
