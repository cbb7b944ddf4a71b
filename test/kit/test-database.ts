import { randomBytes } from 'node:crypto';
import { Database, ensureDerivedLogin, migrate } from '@hailong/database';
import { Client } from 'pg';
import { derivedUrlOf } from '../../libs/database/src/provision/derived-login';

/** A clone of the migrated template for one test file; dropped after it. */
export interface TestDatabase {
  /** URL of the superuser: for looking behind the walls, never for the code under test. */
  readonly adminUrl: string;
  /** URL of the application login. */
  readonly appUrl: string;
  readonly database: Database;
  /** Runs one statement as superuser; row security does not apply. */
  admin<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

const TEMPLATE = 'hailong_template';
const TURN = 77_001;

/** Call in `beforeAll`, `drop()` in `afterAll`. The first caller of a run builds the template. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `t_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TURN]);
    const built = await admin.query(`select from pg_database where datname = $1 and datistemplate`, [
      TEMPLATE,
    ]);
    if (built.rowCount === 0) await buildTemplate(admin, server);
    // Through files: by default each page goes through the log, which takes eight times the processor time.
    await admin.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
    // As migrate leaves a database: closed to logins that other files make.
    await admin.query(`revoke all on database ${name} from public`);
    await admin.query(`grant connect on database ${name} to hailong_app`);
  });
  return opened(server, name);
}

/** An empty database without our schema, for the migrations themselves. */
export async function emptyDatabase(): Promise<Omit<TestDatabase, 'database' | 'appUrl'>> {
  const server = serverUrl();
  const name = `e_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdmin(server, (admin) => admin.query(`create database ${name}`));
  const adminUrl = databaseUrl(server, name);
  return { adminUrl, admin: query(adminUrl), drop: () => dropDatabase(server, name) };
}

async function buildTemplate(admin: Client, server: string): Promise<void> {
  await admin.query(`drop database if exists ${TEMPLATE}`);
  await admin.query(`create database ${TEMPLATE}`);
  await migrate(databaseUrl(server, TEMPLATE));
  await ensureDerivedLogin(databaseUrl(server, TEMPLATE));
  // Clones keep the statistics: checks of a database read its catalogue whenever a process opens it.
  await query(databaseUrl(server, TEMPLATE))('vacuum (analyze, freeze)');
  await admin.query(`alter database ${TEMPLATE} is_template true`);
}

async function opened(server: string, name: string): Promise<TestDatabase> {
  const adminUrl = databaseUrl(server, name);
  const appUrl = derivedUrlOf(adminUrl);
  const database = await Database.open({ url: appUrl, poolSize: 8 });
  return {
    adminUrl,
    appUrl,
    database,
    admin: query(adminUrl),
    drop: async () => {
      await database.close();
      await dropDatabase(server, name);
    },
  };
}

function query(url: string) {
  return <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    asAdmin(url, async (admin) => (await admin.query(sql, parameters)).rows as Row[]);
}

function dropDatabase(server: string, name: string): Promise<void> {
  return asAdmin(server, async (admin) => {
    await admin.query(`drop database if exists ${name} with (force)`);
  });
}

async function asAdmin<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
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
