import * as fs from 'node:fs';
import * as path from 'node:path';
import { passableFolder, runOn } from '../../../../test/kit/embedded-elsewhere';
import { EmbeddedDatabase, startEmbeddedDatabase } from './embedded-database';

describe('the database of the embedded server', () => {
  let folder: string;
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    folder = passableFolder();
    database = await startEmbeddedDatabase({ home: path.join(folder, 'home'), log: () => undefined });
    await runOn(database.adminUrl, `create role visitor login password 'visitor'`);
  });
  afterAll(async () => {
    await database.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const asVisitor = (sql: string) => {
    const url = new URL(database.adminUrl);
    [url.username, url.password] = ['visitor', 'visitor'];
    return runOn(url.toString(), sql);
  };

  it.each([
    'create temporary table t (n int)',
    'select lo_create(0)',
    `select lo_from_bytea(0, 'x')`,
    'select lo_creat(-1)',
    'select lo_get(1)',
  ])('lets no login that is not its owner %s', async (sql) => {
    expect(await asVisitor('select 1 as n')).toEqual([{ n: 1 }]);
    await expect(asVisitor(sql)).rejects.toThrow(/permission denied/);
  });
});
