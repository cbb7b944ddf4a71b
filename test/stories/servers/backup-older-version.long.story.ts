import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate, revertLast } from '@hailong/database';
import { MIGRATIONS } from '@hailong/migrations';
import { committedContract } from '../../kit/committed-contract';
import { OwnServer, startOwnServer } from '../../kit/servers/own-server';
import { copyIn } from '../../migrations/copy-text';
import { schemaDump } from '../../migrations/schema-dump';
import { Saved, Variables, json } from './commands';

const rowsOf = ({ name, rows }: Saved['tables'][number]) => ({ name, rows });

describe('a backup of an older version', () => {
  let folder: string;
  let server: OwnServer;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'hailong-older-version-'));
    server = await startOwnServer();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  });

  const emptyDatabase = async (database: string): Promise<Variables> => {
    await server.admin('postgres', `create database ${database}`);
    return {
      HAILONG_BACKUP_PASSPHRASE: 'mot mat khau du dai cho ban sao luu',
      INIT_CWD: folder,
      DATABASE_URL: server.adminUrl(database),
      HAILONG_HOME: path.join(folder, database),
    };
  };

  it('is migrated on after it is restored, with a row in every table', async () => {
    const older = await emptyDatabase('older');
    const names = MIGRATIONS.map(({ name }) => name);
    await migrate(server.adminUrl('older'));
    await revertLast(server.adminUrl('older'));
    await copyIn(server.adminUrl('older'), readFileSync(`test/contract/filled/${names.at(-2)}.copy`, 'utf8'));
    const full = await json<Saved>(older, 'backup', 'older.backup');
    expect(full.tables.filter(({ rows }) => rows === 0)).toEqual([]);
    const target = await emptyDatabase('newer');
    expect(await json(target, 'restore', 'older.backup', '--login', 'app_newer')).toMatchObject({
      applied: names.slice(-1),
    });
    const { tables } = await json<Saved>(target, 'backup', 'newer.backup');
    // Tables of the newest migration stand among these as well, and its columns change digests.
    expect(tables.map(rowsOf)).toEqual(expect.arrayContaining(full.tables.map(rowsOf)));
    const dump = await schemaDump((sql) => server.admin('newer', sql));
    expect(dump).toBe(committedContract('migrations/schema.sql'));
    const given = await server.admin(
      'newer',
      `insert into hailong.agency (code, founded_on) values ('NEW', '2020-01-01') returning agency_id`,
    );
    expect(given).toHaveLength(1);
  });
});
