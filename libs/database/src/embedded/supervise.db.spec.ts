import * as fs from 'node:fs';
import * as path from 'node:path';
import { passableFolder, runOn, serverPid } from '../../../../test/kit/embedded-elsewhere';
import { isAlive } from './process-identity';
import { EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres';
import { EmbeddedPostgresFault } from './unavailable';

/** Commits reach the log before they are acknowledged, as in production. */
const DURABLE = { fsync: 'off' };

/** Words of a supervised server, and a promise of its next word. */
class Told {
  readonly words: string[] = [];
  fault: EmbeddedPostgresFault | undefined;
  private wake: () => void = () => undefined;

  readonly supervision = {
    lost: () => this.say('lost'),
    back: () => this.say('back'),
    givenUp: (fault: EmbeddedPostgresFault) => {
      this.fault = fault;
      this.say('given up');
    },
  };

  async until(word: string): Promise<void> {
    while (this.words.at(-1) !== word) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  private say(word: string): void {
    this.words.push(word);
    this.wake();
  }
}

describe('a supervised server', () => {
  const folder = passableFolder();
  const home = path.join(folder, 'home');
  let told: Told;
  let server: EmbeddedPostgres;
  beforeEach(async () => {
    told = new Told();
    server = await startEmbeddedPostgres({ home, settings: DURABLE, supervision: told.supervision });
  });
  afterEach(() => server.stop());
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  const kill = () => process.kill(serverPid(home), 'SIGKILL');

  it('is started again under its address each time it is killed, with all that was committed', async () => {
    await runOn(server.url, 'create table kept as select 7 as n');
    for (let time = 1; time <= 2; time += 1) {
      kill();
      await told.until('back');
      expect(await runOn(server.url, 'select n from kept')).toEqual([{ n: 7 }]);
      told.words.push('seen');
    }
    expect(told.words).toEqual(['lost', 'back', 'seen', 'lost', 'back', 'seen']);
    const pid = serverPid(home);
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('is given up with a reason where its data are gone, and no empty one is made in their place', async () => {
    const data = path.join(home, 'data');
    kill();
    fs.renameSync(data, `${data}.away`);
    await told.until('given up');
    expect(told.fault).toMatchObject({
      vi: expect.stringContaining(data) as string,
      en: expect.stringMatching(/data folder .* is gone/) as string,
    });
    expect(fs.existsSync(data)).toBe(false);
    fs.renameSync(`${data}.away`, data);
  });

  it('puts neither statements nor keys of a form that is sent again into its log', async () => {
    await runOn(server.url, 'create table once (key text primary key)');
    const again = () => runOn(server.url, `insert into once values ('a-secret-key')`);
    await again();
    await expect(again()).rejects.toThrow(/duplicate key/);
    const log = fs.readFileSync(path.join(home, 'postgresql.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('a-secret-key');
  });

  it('has its log emptied into another file when it grows too big, and goes on writing to it', async () => {
    const log = path.join(home, 'postgresql.log');
    fs.appendFileSync(log, 'x'.repeat(10_000_001));
    while (fs.statSync(log).size > 1_000_000) await new Promise(setImmediate);
    await expect(runOn(server.url, 'select no_such_column')).rejects.toThrow();
    expect(fs.readFileSync(log, 'utf8')).toContain('no_such_column');
    expect(fs.statSync(log).size).toBeLessThan(10_000);
    expect(fs.statSync(`${log}.1`).size).toBeGreaterThan(10_000_000);
  });
});
