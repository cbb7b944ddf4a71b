import * as fs from 'node:fs';
import * as path from 'node:path';
import { passableFolder, runOn } from '../../../../test/kit/embedded-elsewhere';
import { EmbeddedDatabase, startEmbeddedDatabase } from './embedded-database';
import { provision } from './provision';

describe('the database of the embedded server', () => {
  let folder: string;
  let terms: { readonly home: string; readonly log: () => void };
  let first: readonly EmbeddedDatabase[];
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    folder = passableFolder();
    terms = { home: path.join(folder, 'home'), log: () => undefined };
    first = await Promise.all(Array.from({ length: 6 }, () => startEmbeddedDatabase(terms)));
    database = first[0] as EmbeddedDatabase;
    await runOn(database.adminUrl, `create role visitor login password 'visitor'`);
  });
  afterAll(async () => {
    for (const each of first) await each.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const asVisitor = (sql: string) => {
    const url = new URL(database.adminUrl);
    [url.username, url.password] = ['visitor', 'visitor'];
    return runOn(url.toString(), sql);
  };

  it('is made once when several first starts want it at the same moment', async () => {
    expect(new Set(first.map(({ adminUrl }) => adminUrl)).size).toBe(1);
    expect(await runOn(database.adminUrl, 'select current_database() as name')).toEqual([
      { name: 'hailong' },
    ]);
  });

  it('gives its application another password on request alone, when the one of the home was changed', async () => {
    const opened = await provision(terms);
    await runOn(database.adminUrl, `alter role hailong_app password 'another'`);
    await expect(provision(terms)).rejects.toMatchObject({
      vi: expect.stringContaining('--reset-login') as string,
      en: expect.stringContaining('--reset-login') as string,
    });
    const again = await provision({ ...terms, resetLogin: true });
    expect(again.appUrl).toBe(opened.appUrl);
    expect(await runOn(again.appUrl, 'select current_user as name')).toEqual([{ name: 'hailong_app' }]);
    await again.stop();
    await opened.stop();
  });

  it.each([
    'create temporary table t (n int)',
    'select lo_create(0)',
    `select lo_from_bytea(0, 'x')`,
    'select lo_creat(-1)',
    'select lo_get(1)',
    'select pg_advisory_lock(1)',
    'select pg_try_advisory_lock_shared(1, 2)',
    'select n_tup_ins from pg_stat_all_tables',
    'select n_ins_since_vacuum from pg_stat_all_tables',
    'select tup_inserted from pg_stat_database',
  ])('lets no login that is not its owner %s', async (sql) => {
    expect(await asVisitor('select 1 as n')).toEqual([{ n: 1 }]);
    await expect(asVisitor(sql)).rejects.toThrow(/permission denied/);
  });
});
