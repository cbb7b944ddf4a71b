import { Client } from 'pg';
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres';

/** Name of the database on the embedded server. */
const DATABASE = 'hailong';

export interface EmbeddedDatabase {
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** Starts the embedded server of a home, or joins it, and makes the database in it. */
export async function startEmbeddedDatabase(terms: {
  readonly home: string;
  readonly log: (line: string) => void;
}): Promise<EmbeddedDatabase> {
  const server = await startEmbeddedPostgres(terms);
  try {
    await createDatabase(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const url = new URL(server.url);
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
