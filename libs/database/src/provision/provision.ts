import { Client } from 'pg';
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres';
import { migrate } from '../migrate/migrate';
import { ensureAppLogin } from './app-login';

export interface ProvisionOptions {
  /** URL of a login that may create roles and a schema. Absent: the embedded PostgreSQL. */
  readonly url?: string;
  /**
   * URL that the application logs in with. Absent: `hailong_app` on the same server, with a password derived from
   * `url`'s.
   */
  readonly appUrl?: string;
  /** Folder of the embedded server's data, log and password. */
  readonly home: string;
  /** Called with one line for each step that takes time. */
  readonly log: (line: string) => void;
}

/** Database that is up to date and that the application may log in to. */
export interface ProvisionedDatabase {
  readonly adminUrl: string;
  readonly appUrl: string;
  /** Migrations that ran now. */
  readonly applied: readonly string[];
  /** Stops the embedded server when no other process uses it; leaves any other server alone. */
  stop(): Promise<void>;
}

/** Name of the database on the embedded server. */
const DATABASE = 'hailong';

/** Makes a database that answers: starts the embedded server when needed, migrates, makes the application's login. */
export async function provision(options: ProvisionOptions): Promise<ProvisionedDatabase> {
  const server = options.url
    ? { adminUrl: options.url, stop: () => Promise.resolve() }
    : await embedded(options);
  try {
    const { applied } = await migrate(server.adminUrl, options.url ? undefined : options.home);
    const appUrl = options.appUrl ?? (await ensureAppLogin(server.adminUrl));
    return { ...server, appUrl, applied };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function embedded({ home, log }: ProvisionOptions) {
  const server = await startEmbeddedPostgres({ home, log });
  const url = new URL(server.url);
  await createDatabase(server.url);
  url.pathname = `/${DATABASE}`;
  return { adminUrl: url.toString(), stop: () => server.stop() };
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } catch (error) {
    // Another process made it between the question and the answer.
    if ((error as { code?: string }).code !== '42P04') throw error;
  } finally {
    await client.end();
  }
}
