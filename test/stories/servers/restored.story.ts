import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Database } from '@hailong/database';
import { committedContract } from '../../kit/committed-contract';
import { DEMONSTRATION, aDemonstration } from '../../kit/demonstration';
import { hailong } from '../../kit/operator';
import { schemaDump } from '../../migrations/schema-dump';
import { TEST_SECRET_KEY } from '../../kit/secret-key';
import { OwnServer, startOwnServer } from '../../kit/servers/own-server';
import { loseOwnersAndRights, losePolicies, loseRights } from '../../kit/servers/restored-backup';

/** States in which a managed service leaves a restored backup, made by statements: the server that ships has no pg_dump. */
describe('a backup that was restored', () => {
  let server: OwnServer;
  let folder: string;
  let variables: Record<string, string>;
  beforeAll(async () => {
    server = await startOwnServer();
    folder = mkdtempSync(path.join(tmpdir(), 'hailong-restored-'));
    await server.admin('postgres', `create role managed login createrole createdb password 'm'`);
    await server.admin('postgres', 'create database province owner managed');
    variables = {
      DATABASE_URL: server.urlOf('managed', 'm', 'province'),
      HAILONG_HOME: path.join(folder, 'home'),
      HAILONG_SECRET_KEY: TEST_SECRET_KEY,
      INIT_CWD: folder,
    };
    await json('migrate');
    await aDemonstration()({
      operator: { json, file },
      db: { admin: (sql) => server.admin('province', sql) },
    });
    await json('simulate', '--round', DEMONSTRATION, '--responses', '60', '--seed', '7');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  });

  const run = (...args: string[]) => hailong(args, { variables });
  const json = async <T>(...args: string[]): Promise<T> => {
    const { code, stdout, stderr } = await run(...args, '--json');
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stdout}${stderr}`);
    return JSON.parse(stdout) as T;
  };
  const file = (name: string, content: string | Buffer | object) => {
    writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  };
  const dump = () => schemaDump((sql) => server.admin('province', sql));

  const expectRefused = async (vi: RegExp, en: RegExp) => {
    for (const command of ['doctor', 'migrate', 'verify']) {
      const { code, stdout, stderr } = await run(command);
      expect([command, code]).toEqual([command, 1]);
      expect(stdout + stderr).toMatch(vi);
      expect(stdout + stderr).toMatch(en);
      expect(stdout + stderr).not.toMatch(/pending|permission denied/);
    }
  };
  const expectOurs = async () => {
    expect((await run('doctor')).code).toBe(0);
    expect(await json('verify')).toMatchObject({ ok: true, checked: { responses: 60 } });
    expect(await dump()).toBe(committedContract('migrations/schema.sql', await dump()));
    expect((await run('migrate', '--adopt')).stdout).toMatch(/^Lược đồ đã mới nhất/);
  };

  it('without owners and rights is told from one that is not migrated, and adopted', async () => {
    await loseOwnersAndRights(server, 'province', 'managed');
    await expectRefused(/thuộc "managed".*--adopt/, /not ours: .*owned by "managed".*--adopt/);
    expect(await json('migrate', '--adopt')).toEqual({ applied: [], adopted: true });
    await expectOurs();
  });

  it('with owners but without rights is adopted', async () => {
    await server.admin('province', loseRights());
    await expectRefused(/thiếu quyền hoặc chính sách.*--adopt/, /lacks its rights or policies.*--adopt/);
    expect((await run('migrate', '--adopt')).stdout).toMatch(/The restored schema is ours again/);
    await expectOurs();
  });

  it('before the roles were there lacks its policies, and is adopted', async () => {
    await server.admin('province', losePolicies());
    await expectRefused(/thiếu quyền hoặc chính sách.*--adopt/, /lacks its rights or policies.*--adopt/);
    await json('migrate', '--adopt');
    await expectOurs();
  });

  it('into a cluster without any of the roles is adopted, with a new login', async () => {
    await server.admin('province', losePolicies());
    await loseOwnersAndRights(server, 'province', 'managed');
    await server.admin('province', 'drop owned by hailong_owner, hailong_app');
    for (const role of ['owner', 'agency', 'province', 'intake', 'public', 'app', 'migrator'])
      await server.admin('province', `drop role hailong_${role}`);
    const { stdout } = await run('doctor');
    expect(stdout).toMatch(/✗ roles /);
    expect(stdout).toMatch(/✗ migrations .*[^]*owned by "managed".*--adopt/);
    const { login } = await json<{ login: string }>('migrate', '--adopt', '--show-login');
    await (await Database.open({ url: login })).close();
    await expectOurs();
  });

  it('whose keys are not made yet is half restored, and is not adopted', async () => {
    await server.admin('province', 'alter table hailong.letter drop constraint letter_pkey');
    const half = [/mới được khôi phục một nửa.*khôi phục lại/, /half restored.*restore again/] as const;
    await expectRefused(...half);
    expect((await run('migrate', '--adopt')).stderr).toMatch(half[1]);
    await server.admin('province', 'alter table hailong.letter add primary key (agency_id, letter_id)');
    await expectOurs();
  });

  it('that belongs to another login is left as it is, and the sentence names the way', async () => {
    await server.admin('postgres', `create role stranger`);
    await loseOwnersAndRights(server, 'province', 'stranger');
    const before = await dump();
    const { code, stderr } = await run('migrate', '--adopt');
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/cannot hand the schema hailong to hailong_owner.*superuser/),
    ]);
    expect(await dump()).toBe(before);
    variables = { ...variables, DATABASE_URL: server.adminUrl('province') };
    await json('migrate', '--adopt');
    await expectOurs();
  });
});
