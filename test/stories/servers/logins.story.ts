import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AgencyScope, Database, provision } from '@hailong/database';
import { hailong } from '../../kit/operator';
import { OwnServer, runAll, startOwnServer } from '../../kit/servers/own-server';

interface Migrated {
  readonly applied: readonly string[];
  readonly login: string;
  readonly notes?: readonly { readonly en: string }[];
}

/** A managed server gives its customers a login that may create roles and databases, and is no superuser. */
describe('the login of the application on a managed server', () => {
  let server: OwnServer;
  let home: string;
  beforeAll(async () => {
    server = await startOwnServer();
    await server.admin('postgres', `create role managed login createrole createdb password 'first'`);
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'hailong-home-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const newDatabase = async (name: string, owner = 'managed') => {
    await server.admin('postgres', `create database ${name} owner ${owner}`);
    return server.urlOf('managed', 'first', name);
  };
  const migrate = (url: string, ...args: string[]) =>
    hailong(['migrate', '--show-login', '--json', ...args], {
      variables: { DATABASE_URL: url, HAILONG_HOME: home },
    });
  const login = async (url: string, ...args: string[]): Promise<Migrated> => {
    const { code, stdout, stderr } = await migrate(url, ...args);
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    return JSON.parse(stdout) as Migrated;
  };
  const opens = (url: string) => Database.open({ url }).then((database) => database.close());

  it('gets a random password, kept in the home for its owner alone, and works from then on', async () => {
    const url = await newDatabase('random');
    const { login: first } = await login(url, '--login', 'app_random');
    expect(new URL(first)).toMatchObject({ username: 'app_random', pathname: '/random' });
    expect(new URL(first).password).toMatch(/^[\w-]{43}$/);
    await opens(first);
    const file = path.join(home, 'app-logins.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Object.values(JSON.parse(readFileSync(file, 'utf8')) as object)).toEqual([first]);
    const { code } = await hailong(['doctor'], { variables: { DATABASE_URL: url, HAILONG_HOME: home } });
    expect(code).toBe(0);
    expect((await login(url)).login).toBe(first);
    const other = await newDatabase('random_too');
    expect(new URL((await login(other, '--login', 'app_too')).login).password).not.toBe(
      new URL(first).password,
    );
  });

  it('keeps its password when the schema is migrated again, whatever became of the administrator’s', async () => {
    const url = await newDatabase('kept');
    const { login: first } = await login(url, '--login', 'app_kept');
    await server.admin('postgres', `alter role managed password 'second'`);
    const changed = server.urlOf('managed', 'second', 'kept');
    expect(await login(changed)).toEqual({ applied: [], login: first });
    // Another machine, which knows nothing.
    rmSync(home, { recursive: true, force: true });
    const refused = await migrate(changed, '--login', 'app_kept');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /đã có từ trước.*APP_DATABASE_URL.*--reset-login.*--login hailong_app_kept/,
    );
    expect(refused.stderr).toMatch(
      /existed before.*APP_DATABASE_URL.*--reset-login.*--login hailong_app_kept/,
    );
    await opens(first);
    await server.admin('postgres', `alter role managed password 'first'`);
  });

  it('gets another password on request alone', async () => {
    const url = await newDatabase('reset');
    const { login: first } = await login(url, '--login', 'app_reset');
    const { login: second } = await login(url, '--reset-login');
    expect(second).not.toBe(first);
    await opens(second);
    await expect(opens(first)).rejects.toMatchObject({
      en: expect.stringMatching(/refuses the password/) as string,
    });
  });

  it('is the one that APP_DATABASE_URL names, made with that password where there is none', async () => {
    const url = await newDatabase('named');
    const appUrl = server.urlOf('app_named', 'chosen', 'named');
    const variables = { DATABASE_URL: url, APP_DATABASE_URL: appUrl, HAILONG_HOME: home };
    expect((await hailong(['migrate'], { variables })).code).toBe(0);
    await opens(appUrl);
    const wrong = { ...variables, APP_DATABASE_URL: server.urlOf('app_named', 'wrong', 'named') };
    expect((await hailong(['migrate'], { variables: wrong })).code).toBe(0);
    await opens(appUrl);
  });

  it('is never a role of another application, nor a name that would have to be quoted', async () => {
    const url = await newDatabase('foreign_role');
    await server.admin('postgres', `create role portal login password 'theirs'`);
    for (const args of [
      ['--login', 'portal'],
      ['--login', 'portal', '--reset-login'],
    ])
      expect((await migrate(url, ...args)).stderr).toMatch(/"portal" is a role of another application/);
    await runAll(server.urlOf('portal', 'theirs', 'postgres'), ['select 1']);
    expect((await migrate(url, '--login', 'x"; drop role portal; --')).stderr).toMatch(/cannot be used/);
    expect(await server.admin('foreign_role', `select from pg_namespace where nspname = 'hailong'`)).toEqual(
      [],
    );
  });

  it('of one database cannot enter another of the cluster, and each reads its own', async () => {
    const a = await login(await newDatabase('gialai'), '--login', 'hailong_app_gialai');
    const b = await login(await newDatabase('binhdinh'), '--login', 'hailong_app_binhdinh');
    await server.admin(
      'binhdinh',
      `insert into hailong.agency (code, founded_on) values ('B', '2020-01-01')`,
    );
    const across = new URL(a.login);
    across.pathname = '/binhdinh';
    await expect(opens(across.toString())).rejects.toMatchObject({
      vi: expect.stringMatching(/mỗi cơ sở dữ liệu có tài khoản riêng/) as string,
      en: expect.stringMatching(/each database has a login of its own/) as string,
    });
    const database = await Database.open({ url: b.login });
    const rows = await database.agency.read(AgencyScope.of(1, 'tester'), (tx) =>
      tx.query('select code from hailong.agency'),
    );
    await database.close();
    expect(rows).toEqual([{ code: 'B' }]);
    for (const { login: url } of [a, b]) {
      const { code, stdout } = await hailong(['doctor'], { variables: { APP_DATABASE_URL: url } });
      expect([code, stdout]).toEqual([
        0,
        expect.stringMatching(/✓ roles .*no login of another database|không vào được đây/),
      ]);
    }
  });

  it('of another database is named by doctor where the database stays open, and stops no start', async () => {
    const url = await newDatabase('shared');
    await server.admin('shared', 'create table public.news (id int)');
    const { login: own, notes } = await login(url, '--login', 'app_shared');
    await login(await newDatabase('neighbour'), '--login', 'app_neighbour');
    expect(notes).toEqual([
      expect.objectContaining({
        en: expect.stringMatching(
          /tables of another application.*revoke all on database shared from public/,
        ) as string,
      }),
    ]);
    const { code, stdout } = await hailong(['doctor'], { variables: { APP_DATABASE_URL: own } });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/✗ roles [^]*app_neighbour.*revoke connect/)]);
    await opens(own);
    // Settled by the administrator, and left so by the next run.
    await server.admin(
      'shared',
      'revoke all on database shared from public',
      'grant connect on database shared to managed',
    );
    expect((await hailong(['doctor'], { variables: { APP_DATABASE_URL: own } })).code).toBe(0);
    expect((await login(url)).notes).toBeUndefined();
  });

  it('is let in by the owner of the database, who is told what to run', async () => {
    const url = await newDatabase('others', 'postgres');
    await server.admin('postgres', 'grant create on database others to managed');
    const { notes } = await login(url, '--login', 'app_others');
    expect(notes).toEqual([
      expect.objectContaining({
        en: expect.stringMatching(
          /its owner \(postgres\) has to run: revoke all.*grant connect on database others to app_others/,
        ) as string,
      }),
    ]);
  });

  it('is not made by an administrator without the rights, who is told which are missing', async () => {
    await newDatabase('rights');
    await server.admin('postgres', `create role helper login createrole password 'h'`);
    const { code, stderr } = await migrate(server.urlOf('helper', 'h', 'rights'), '--login', 'app_rights');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /thiếu quyền .*CREATEROLE.*hailong_\*.*\n.*lacks a right .*CREATEROLE.*hailong_\*/,
    );
    const { stdout } = await hailong(['doctor'], {
      variables: { DATABASE_URL: server.urlOf('helper', 'h', 'rights'), HAILONG_HOME: home },
    });
    expect(stdout).toMatch(/login of this database is not known here/);
  });

  it('is made once when two start at the same moment', async () => {
    const url = await newDatabase('together');
    const start = () => provision({ url, home, login: 'app_together', log: () => undefined });
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.appUrl).toBe(two.appUrl);
    await opens(one.appUrl);
  });
});
