import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMONSTRATION, aDemonstration } from '../../kit/demonstration';
import { hailong } from '../../kit/operator';
import { TEST_SECRET_KEY } from '../../kit/secret-key';
import { DebianPostgres, findDebianPostgres, startDebianPostgres } from '../../kit/servers/debian-postgres';
import { runAll } from '../../kit/servers/own-server';

const programs = findDebianPostgres();
/** Skipped by name where the system has no PostgreSQL: the server that ships has no pg_dump. */
const withPgDump = programs ? describe : describe.skip;

withPgDump('a dump of a province, restored by pg_restore into a new cluster', () => {
  let folder: string;
  let dump: string;
  let old: DebianPostgres;
  let fresh: DebianPostgres;
  beforeAll(async () => {
    if (!programs) throw new Error('there is no PostgreSQL');
    folder = mkdtempSync(path.join(tmpdir(), 'hailong-backup-'));
    dump = path.join(folder, 'province.dump');
    old = await startDebianPostgres(programs);
    await runAll(old.adminUrl(), ['create database province']);
    await json(old.adminUrl('province'), 'migrate');
    const desk = { file, json: <T>(...args: string[]) => json<T>(old.adminUrl('province'), ...args) };
    await aDemonstration()({
      operator: desk,
      db: { admin: (sql) => runAll(old.adminUrl('province'), [sql]) },
    });
    await desk.json('simulate', '--round', DEMONSTRATION, '--responses', '200', '--seed', '7');
    const { code } = await old.run('pg_dump', '-Fc', '-n', 'hailong', '-f', dump, old.adminUrl('province'));
    expect(code).toBe(0);
  });
  afterAll(async () => {
    await old.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    fresh = await startDebianPostgres(programs ?? '');
  });
  afterEach(() => fresh.stop());

  const run = (url: string, ...args: string[]) =>
    hailong(args, {
      variables: {
        DATABASE_URL: url,
        HAILONG_HOME: path.join(folder, 'home'),
        HAILONG_SECRET_KEY: TEST_SECRET_KEY,
        INIT_CWD: folder,
      },
    });
  const json = async <T>(url: string, ...args: string[]): Promise<T> => {
    const { code, stdout, stderr } = await run(url, ...args, '--json');
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stdout}${stderr}`);
    return JSON.parse(stdout) as T;
  };
  const file = (name: string, content: string | Buffer | object) => {
    writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  };
  const expectWhole = async (url: string) => {
    expect((await run(url, 'doctor')).code).toBe(0);
    expect(await json(url, 'verify')).toMatchObject({ ok: true, checked: { responses: 200 } });
  };

  it('with owners after the roles is whole, as the README says', async () => {
    await runAll(fresh.adminUrl(), ['create database other', 'create database province']);
    await json(fresh.adminUrl('other'), 'migrate', '--login', 'hailong_app_other');
    expect(await fresh.run('pg_restore', '-d', fresh.adminUrl('province'), dump)).toEqual({
      code: 0,
      stderr: '',
    });
    const url = fresh.adminUrl('province');
    expect(await json(url, 'migrate', '--login', 'hailong_app_province')).toEqual({ applied: [] });
    await expectWhole(url);
  });

  it.each([
    ['after the roles', true],
    ['before there are any roles', false],
  ])('without owners and rights %s is adopted', async (_, rolesFirst) => {
    await runAll(fresh.adminUrl(), [`create role managed login createrole createdb password 'm'`]);
    await runAll(fresh.adminUrl(), [
      'create database other owner managed',
      'create database province owner managed',
    ]);
    if (rolesFirst)
      await json(fresh.urlOf('managed', 'm', 'other'), 'migrate', '--login', 'hailong_app_other');
    const url = fresh.urlOf('managed', 'm', 'province');
    const restored = await fresh.run('pg_restore', '--no-owner', '--no-privileges', '-d', url, dump);
    // Policies name roles; a restore without them goes on and counts its errors.
    if (!rolesFirst) expect(restored.stderr).toMatch(/role "hailong_agency" does not exist/);
    expect((await run(url, 'doctor')).code).toBe(1);
    expect((await run(url, 'migrate')).stderr).toMatch(/owned by "managed".*migrate --adopt/);
    const login = ['--login', 'hailong_app_province'];
    expect(await json(url, 'migrate', '--adopt', ...login)).toEqual({ applied: [], adopted: true });
    await expectWhole(url);
  });
});
