import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import * as path from 'node:path';
import {
  Elsewhere,
  end,
  FAST,
  passableFolder,
  runOn,
  serverPid,
  startElsewhere,
} from '../../../../test/kit/embedded-elsewhere';
import { isAlive } from './process-identity';
import { EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres';

/** Each test starts with the same home, its server down. */
describe('the embedded PostgreSQL', () => {
  let folder: string;
  let home: string;
  const open: EmbeddedPostgres[] = [];
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    folder = passableFolder();
    home = path.join(folder, 'home');
    const server = await startEmbeddedPostgres({ home, settings: FAST });
    await server.stop();
  });

  afterEach(async () => {
    for (const child of children.splice(0)) await end(child, 'SIGKILL');
    for (const server of open.splice(0)) await server.stop();
    const last = await startEmbeddedPostgres({ home, settings: FAST });
    await runOn(last.url, 'drop table if exists kept');
    await last.stop();
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  async function start(settings: Record<string, string> = FAST): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ home, settings });
    open.push(server);
    return server;
  }

  async function elsewhere(): Promise<Elsewhere> {
    const other = await startElsewhere(home);
    children.push(other.child);
    return other;
  }

  it('keeps data and address over a restart and shuts down with its last user', async () => {
    const first = await start();
    await runOn(first.url, 'create table kept as select 7 as n');
    const pid = serverPid(home);
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    expect(fs.readdirSync(path.join(home, 'users'))).toEqual([]);

    const second = await start();
    expect(second).toMatchObject({ attach: false, url: first.url });
    expect(await runOn(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('uses the given settings, listens on this machine only and asks for the password', async () => {
    const { url } = await start();
    const shown = ['fsync', 'listen_addresses', 'unix_socket_directories', 'wal_compression'];
    const columns = shown.map((name) => `current_setting('${name}') as ${name}`).join(', ');
    expect(await runOn(url, `select ${columns}`)).toEqual([
      {
        fsync: 'off',
        listen_addresses: '127.0.0.1',
        unix_socket_directories: path.join(home, 'data'),
        wal_compression: 'pglz',
      },
    ]);
    const guessed = new URL(url);
    guessed.password = 'guess';
    await expect(runOn(guessed.toString(), 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(fs.statSync(path.join(home, 'password')).mode & 0o777).toBe(0o600);
  });

  it('serves two processes and stays up until the second leaves', async () => {
    const mine = await start();
    const other = await elsewhere();
    expect(other).toMatchObject({ attach: true, url: mine.url });
    await mine.stop();
    await mine.stop();
    expect(await runOn(mine.url, 'select 1 as one')).toEqual([{ one: 1 }]);

    const pid = serverPid(home);
    await end(other.child, 'SIGTERM');
    expect(isAlive(pid)).toBe(false);
  });

  it('joins a server that a killed process left running, without waiting for that process', async () => {
    const { child, url } = await elsewhere();
    await runOn(url, 'create table kept as select 7 as n');
    await end(child, 'SIGKILL');
    const mine = await start();
    expect(mine).toMatchObject({ attach: true, url });
    expect(await runOn(url, 'select n from kept')).toEqual([{ n: 7 }]);
    const pid = serverPid(home);
    await mine.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('recovers what was committed when the server itself was killed', async () => {
    const first = await start({ fsync: 'off' });
    await runOn(first.url, 'create table kept as select 7 as n');
    await killServer();
    const second = await start();
    expect(second.attach).toBe(false);
    expect(await runOn(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('starts although the pid in a left-over postmaster.pid now belongs to another process', async () => {
    const first = await start();
    await killServer();
    const bystander = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], {
      ...serverIds(),
      cwd: '/',
    });
    children.push(bystander);
    const pidFile = path.join(home, 'data', 'postmaster.pid');
    const [, ...rest] = fs.readFileSync(pidFile, 'utf8').split('\n');
    fs.writeFileSync(pidFile, [String(bystander.pid), ...rest].join('\n'));
    const socketLock = path.join(home, 'data', `.s.PGSQL.${new URL(first.url).port}.lock`);
    const [, ...ofSocket] = fs.readFileSync(socketLock, 'utf8').split('\n');
    fs.writeFileSync(socketLock, [String(bystander.pid), ...ofSocket].join('\n'));
    expect(await start()).toMatchObject({ attach: false, url: first.url });
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  });

  it('takes another port when its own is taken', async () => {
    const first = await start();
    await first.stop();
    const { port } = new URL(first.url);
    const taken = createServer().listen(Number(port), '127.0.0.1');
    await once(taken, 'listening');
    try {
      const second = await start();
      expect(new URL(second.url).port).not.toBe(port);
      expect(await runOn(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      taken.close();
    }
  });

  it('repeats the complaint of the server, names its log and what to do, and starts once that is mended', async () => {
    const wayOut = /no_such_setting.*postgresql\.log.*DATABASE_URL/;
    await expect(start({ ...FAST, no_such_setting: '1' })).rejects.toMatchObject({
      code: 'SURVEY_UNAVAILABLE',
      en: expect.stringMatching(wayOut) as string,
      vi: expect.stringMatching(wayOut) as string,
    });
    expect(fs.readdirSync(path.join(home, 'users'))).toEqual([]);
    expect((await start()).attach).toBe(false);
  });

  it('does not begin anew over data whose password was lost', async () => {
    const password = path.join(home, 'password');
    fs.renameSync(password, `${password}.away`);
    await expect(start()).rejects.toThrow(/password file .* is missing/);
    fs.renameSync(`${password}.away`, password);
    expect(fs.existsSync(path.join(home, 'data', 'PG_VERSION'))).toBe(true);
  });

  async function killServer(): Promise<void> {
    const pid = serverPid(home);
    process.kill(pid, 'SIGKILL');
    while (isAlive(pid)) await new Promise(setImmediate);
  }

  /** PostgreSQL refuses a left-over pid only when a process of the server's account has it. */
  function serverIds(): { uid?: number; gid?: number } {
    if (process.getuid?.() !== 0) return {};
    const { uid, gid } = fs.statSync(path.join(home, 'data'));
    return { uid, gid };
  }
});
