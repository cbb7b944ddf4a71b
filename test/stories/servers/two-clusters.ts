import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMONSTRATION, aDemonstration } from '../../kit/demonstration';
import { TEST_SECRET_KEY } from '../../kit/secret-key';
import { OwnServer, startOwnServer } from '../../kit/servers/own-server';
import { Variables, json } from './commands';

/** A province with 60 forms on a managed server, and a cluster without a role to restore it into. */
export interface TwoClusters {
  /** Server whose login `managed` may create roles and databases, and is no superuser. */
  readonly managed: OwnServer;
  readonly shipped: OwnServer;
  /** Folder of the files that commands name. */
  readonly folder: string;
  /** Environment of the province. */
  readonly province: Variables;
  /** Environment of the shipped server as the embedded one. */
  readonly embedded: Variables;
  /** Folder of the secrets of a database. */
  homeOf(database: string): string;
  /** Environment of a database of the shipped server. */
  variablesOf(database: string): Variables;
  /** Makes an empty database on the shipped server; its environment. */
  emptyDatabase(database: string): Promise<Variables>;
  /** Names of our schemas in a database of the shipped server. */
  schemasOf(database: string): Promise<readonly string[]>;
  /** Writes a file into the folder and returns its name. */
  file(name: string, content: string | Buffer | object): string;
  stop(): Promise<void>;
}

export async function twoClusters(): Promise<TwoClusters> {
  const [managed, shipped] = await Promise.all([startOwnServer(), startOwnServer()]);
  const folder = mkdtempSync(path.join(tmpdir(), 'hailong-backup-file-'));
  const clusters: TwoClusters = {
    ...{ managed, shipped, folder },
    ...environments(managed, shipped, folder),
    schemasOf: async (database) => {
      const rows = await shipped.admin<{ name: string }>(database, SCHEMAS);
      return rows.map(({ name }) => name);
    },
    file: (name, content) => {
      const isText = typeof content === 'string' || Buffer.isBuffer(content);
      writeFileSync(path.join(folder, name), isText ? content : JSON.stringify(content));
      return name;
    },
    stop: async () => {
      rmSync(folder, { recursive: true, force: true });
      await Promise.all([managed.stop(), shipped.stop()]);
    },
  };
  await fill(clusters);
  return clusters;
}

const SCHEMAS = `select nspname as name from pg_namespace where nspname ~ 'hailong' order by 1`;

function environments(managed: OwnServer, shipped: OwnServer, folder: string) {
  const homeOf = (database: string) => path.join(folder, database);
  const common = { HAILONG_BACKUP_PASSPHRASE: 'mot mat khau du dai cho ban sao luu', INIT_CWD: folder };
  const variablesOf = (database: string): Variables => ({
    ...common,
    DATABASE_URL: shipped.adminUrl(database),
    HAILONG_HOME: homeOf(database),
  });
  return {
    homeOf,
    variablesOf,
    province: {
      ...common,
      DATABASE_URL: managed.urlOf('managed', 'm', 'province'),
      HAILONG_HOME: homeOf('managed'),
      HAILONG_SECRET_KEY: TEST_SECRET_KEY,
    },
    embedded: { ...common, HAILONG_HOME: shipped.home },
    emptyDatabase: async (database: string) => {
      await shipped.admin('postgres', `create database ${database}`);
      return variablesOf(database);
    },
  };
}

async function fill(clusters: TwoClusters): Promise<void> {
  const { managed, province } = clusters;
  await managed.admin('postgres', `create role managed login createrole createdb password 'm'`);
  await managed.admin('postgres', 'create database province owner managed');
  await json(province, 'migrate');
  await aDemonstration()({
    operator: { json: (...args) => json(province, ...args), file: (...written) => clusters.file(...written) },
    db: { admin: (sql) => managed.admin('province', sql) },
  });
  await json(province, 'simulate', '--round', DEMONSTRATION, '--responses', '60', '--seed', '7');
  const secret = 'a token secret of the portal, long enough';
  writeFileSync(path.join(clusters.homeOf('managed'), 'token-secret'), secret, { mode: 0o600 });
}
