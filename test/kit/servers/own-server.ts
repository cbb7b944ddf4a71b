import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../libs/database/src/embedded';
import { FAST } from '../embedded-elsewhere';

/** A cluster for one test file: roles belong to the cluster, and those of the shared one belong to all files. */
export interface OwnServer {
  /** Folder that is removed with it. */
  readonly home: string;
  /** URL of the superuser, by default for the database `postgres`. */
  adminUrl(database?: string): string;
  /** URL of another login. */
  urlOf(login: string, password: string, database: string): string;
  /** Runs statements as superuser, one after the other; rows of the last. */
  admin<Row>(database: string, ...statements: string[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export async function startOwnServer(settings: Readonly<Record<string, string>> = {}): Promise<OwnServer> {
  const home = mkdtempSync(path.join(tmpdir(), 'hailong-own-server-'));
  const server = await startEmbeddedPostgres({ home, settings: { ...FAST, ...settings } });
  const urlOf = (login: string | undefined, password: string | undefined, database: string) => {
    const url = new URL(server.url);
    if (login !== undefined) url.username = login;
    if (password !== undefined) url.password = password;
    url.pathname = `/${database}`;
    return url.toString();
  };
  const adminUrl = (database = 'postgres') => urlOf(undefined, undefined, database);
  return {
    home,
    adminUrl,
    urlOf,
    admin: <Row>(database: string, ...statements: string[]) => runAll<Row>(adminUrl(database), statements),
    stop: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Runs statements over one connection, one after the other; rows of the last. */
export async function runAll<Row>(url: string, statements: readonly string[]): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows as Row[];
    return rows;
  } finally {
    await client.end();
  }
}
