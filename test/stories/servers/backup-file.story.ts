import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Database, Restoration } from '@hailong/database';
import { WALLS_OF_MIGRATIONS } from '@hailong/migrations';
import { DEMONSTRATION } from '../../kit/demonstration';
import { Ran, hailong } from '../../kit/operator';
import { TEST_SECRET_KEY } from '../../kit/secret-key';
import { Saved, Variables, json, problemsOf } from './commands';
import { dieAtTheLastStep } from './dying-restore';
import { TwoClusters, twoClusters } from './two-clusters';

const RANK = ['rank', '--round', DEMONSTRATION];
const HIDING = 'create policy owner_copies on hailong.letter ';
const SIMULATE = ['simulate', '--round', DEMONSTRATION, '--responses', '40', '--seed', '8'];

describe('a backup in a file', () => {
  let clusters: TwoClusters;
  let saved: Saved;
  let ranking: object;
  beforeAll(async () => {
    clusters = await twoClusters();
    saved = await json<Saved>(clusters.province, 'backup', 'resting.backup');
    ranking = await json<object>(clusters.province, ...RANK);
  });
  afterAll(() => clusters.stop());

  it('made while forms arrive and restored where no role is, holds the state of one instant', async () => {
    const arriving = json(clusters.province, ...SIMULATE);
    const moving = await json<Saved>(clusters.province, 'backup', 'moving.backup');
    await arriving;
    const { embedded } = clusters;
    await json(embedded, 'restore', 'moving.backup');
    const { checked } = await json<{ checked: { responses: number } }>(embedded, 'verify');
    expect(checked.responses).toBeGreaterThanOrEqual(60);
    expect(checked.responses).toBe(moving.tables.find(({ name }) => name === 'survey_response')?.rows);
    expect((await hailong(['doctor'], { variables: embedded })).code).toBe(0);
  });

  it('that was altered, cut short, or is opened with another passphrase is refused, and nothing is written', async () => {
    const target = await clusters.emptyDatabase('refused');
    const whole = readFileSync(path.join(clusters.folder, 'resting.backup'));
    const altered = Buffer.from(whole);
    altered.writeUInt8(altered.readUInt8(whole.length - 100) ^ 1, whole.length - 100);
    clusters.file('altered.backup', altered);
    clusters.file('short.backup', whole.subarray(0, whole.length - 1));
    clusters.file('none.backup', 'no backup at all');
    expect(await problemsOf(target, 'restore', 'altered.backup')).toEqual(['BACKUP_UNUSABLE']);
    expect(await problemsOf(target, 'restore', 'short.backup')).toEqual(['BACKUP_UNUSABLE']);
    expect(await problemsOf(target, 'restore', 'none.backup')).toEqual(['BACKUP_UNREADABLE']);
    const other = { ...target, HAILONG_BACKUP_PASSPHRASE: 'mot mat khau khac, cung du dai' };
    expect(await problemsOf(other, 'restore', 'resting.backup')).toEqual(['PASSPHRASE_DIFFERENT']);
    expect(
      await problemsOf({ ...target, HAILONG_BACKUP_PASSPHRASE: '' }, 'restore', 'resting.backup'),
    ).toEqual(['BACKUP_PASSPHRASE_MISSING']);
    expect(await json(target, 'restore', 'resting.backup', '--check')).toMatchObject({
      secrets: ['secret-key', 'token-secret'],
    });
    expect(await clusters.schemasOf('refused')).toEqual([]);
    expect(existsSync(clusters.homeOf('refused'))).toBe(false);
  });

  it('is not restored over a database in use, nor by a program that is older', async () => {
    const { code, stderr } = await hailong(['restore', 'resting.backup'], { variables: clusters.province });
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/đã có Hài Lòng.*--replace[^]*holds Hài Lòng already.*--replace/),
    ]);
    const newer = Restoration.begin({
      ...{
        url: clusters.shipped.adminUrl(),
        file: 'newer.backup',
        migrations: ['Later1999000000001'],
        tables: [],
      },
      ...{ replace: false, stop: new AbortController().signal },
    });
    await expect(newer).rejects.toThrow(/newer program \(Later1999000000001\): update the program/);
    expect(await clusters.schemasOf('postgres')).toEqual([]);
  });

  it('is not made where a row stays hidden, over a file that is there, or after Ctrl-C', async () => {
    const { province, managed, folder } = clusters;
    expect(await problemsOf(province, 'backup', 'resting.backup')).toEqual(['FILE_TAKEN']);
    const weak = { ...province, HAILONG_BACKUP_PASSPHRASE: 'short' };
    expect(await problemsOf(weak, 'backup', 'weak.backup')).toEqual(['PASSPHRASE_UNSUITED']);
    const stop = new AbortController();
    stop.abort();
    expect((await hailong(['backup', 'stopped.backup'], { variables: province, stop })).code).toBe(130);
    const [policy] = WALLS_OF_MIGRATIONS.filter((each) => each.startsWith(HIDING));
    await managed.admin('province', 'drop policy owner_copies on hailong.letter');
    const { code, stderr } = await hailong(['backup', 'hidden.backup'], { variables: province });
    await managed.admin('province', policy ?? '');
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/tường che.*letter[^]*hide rows of letter.*migrate/),
    ]);
    expect(readdirSync(folder).filter((name) => /hidden|stopped|weak|unfinished/.test(name))).toEqual([]);
  });

  describe('whose first restore died with its last step, and which was restored again', () => {
    let target: Variables;
    let left: readonly string[];
    let refusals: readonly Ran[];
    let opening: unknown;
    let restored: object;
    beforeAll(async () => {
      target = await clusters.emptyDatabase('dying');
      expect(await dieAtTheLastStep(clusters, 'dying', 'resting.backup')).toBe(1);
      left = await clusters.schemasOf('dying');
      const variables = { ...target, APP_DATABASE_URL: target.DATABASE_URL };
      refusals = [];
      for (const command of [['doctor'], ['migrate'], ['backup', 'no.backup']])
        refusals = [...refusals, await hailong(command, { variables })];
      const opened = Database.open({ url: target.DATABASE_URL ?? '' });
      opening = await opened.catch((error: unknown) => error);
      restored = await json<object>(target, 'restore', 'resting.backup', '--login', 'app_dying');
    });

    it('left a mark and no row, and was recognised by every command and every start', async () => {
      expect(left).toEqual(['hailong', 'hailong_restore']);
      for (const { code, stdout, stderr } of refusals) {
        expect(code).toBe(1);
        expect(stdout + stderr).toMatch(
          /"resting\.backup" đang chạy hoặc đã dừng giữa chừng.*-- restore resting\.backup/,
        );
        expect(stdout + stderr).toMatch(
          /"resting\.backup" is under way or broke off.*drop schema hailong_restore/,
        );
      }
      expect(opening).toMatchObject({ message: expect.stringMatching(/broke off.*restore again/) as string });
      expect(await clusters.schemasOf('dying')).toEqual(['hailong']);
    });

    it('gives back every row, the same ranking and the secrets, which their owner alone reads', async () => {
      const secrets = ['secret-key', 'token-secret'];
      expect(restored).toMatchObject({ applied: [], kept: secrets });
      const home = clusters.homeOf('dying');
      const files = [
        ...secrets.map((name) => path.join(home, name)),
        path.join(clusters.folder, 'resting.backup'),
      ];
      for (const file of files) expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600]);
      expect(readFileSync(path.join(home, 'secret-key'), 'utf8').trim()).toBe(TEST_SECRET_KEY);
      expect(await json(target, ...RANK)).toEqual(ranking);
      expect(await json(target, 'verify')).toMatchObject({ ok: true, checked: { responses: 60 } });
      expect((await json<Saved>(target, 'backup', 'again.backup')).tables).toEqual(saved.tables);
    });

    it('is restored over all that is there on request, and other secrets of the home on another one', async () => {
      const home = clusters.homeOf('dying');
      const another = 'another secret of another portal, as long';
      writeFileSync(path.join(home, 'token-secret'), another);
      expect(await problemsOf(target, 'restore', 'resting.backup', '--replace')).toEqual([
        'HOME_SECRET_DIFFERENT',
      ]);
      await json(target, 'restore', 'resting.backup', '--replace', '--overwrite-secrets');
      const [aside = ''] = readdirSync(home).filter((name) => name.startsWith('token-secret.before-restore'));
      expect(readFileSync(path.join(home, aside), 'utf8')).toBe(another);
      expect(await json(target, 'verify')).toMatchObject({ ok: true, checked: { responses: 60 } });
    });
  });
});
