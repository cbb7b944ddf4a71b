import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Database, Restoration, migrate, revertLast } from '@hailong/database';
import { MIGRATIONS, WALLS_OF_MIGRATIONS } from '@hailong/migrations';
import { committedContract } from '../../kit/committed-contract';
import { DEMONSTRATION } from '../../kit/demonstration';
import { hailong } from '../../kit/operator';
import { TEST_SECRET_KEY } from '../../kit/secret-key';
import { copyIn } from '../../migrations/copy-text';
import { schemaDump } from '../../migrations/schema-dump';
import { Saved, json, problemsOf } from './commands';
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

  it('gives back every row, the same ranking and the secrets, which their owner alone reads', async () => {
    const target = await clusters.emptyDatabase('resting');
    expect(await json(target, 'restore', 'resting.backup', '--login', 'app_resting')).toMatchObject({
      applied: [],
      kept: ['secret-key', 'token-secret'],
    });
    for (const name of ['secret-key', 'token-secret'])
      expect(statSync(path.join(clusters.homeOf('resting'), name)).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(clusters.folder, 'resting.backup')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(clusters.homeOf('resting'), 'secret-key'), 'utf8').trim()).toBe(
      TEST_SECRET_KEY,
    );
    expect(await json(target, ...RANK)).toEqual(ranking);
    // Taken again, all tables have the same sums; other secrets in the home are never replaced unasked.
    expect((await json<Saved>(target, 'backup', 'again.backup')).tables).toEqual(saved.tables);
    writeFileSync(
      path.join(clusters.homeOf('resting'), 'token-secret'),
      'another secret of another portal, as long',
    );
    expect(await problemsOf(target, 'restore', 'resting.backup', '--replace')).toEqual([
      'HOME_SECRET_DIFFERENT',
    ]);
    await json(target, 'restore', 'resting.backup', '--replace', '--overwrite-secrets');
    expect(
      readdirSync(clusters.homeOf('resting')).filter((name) => /^token-secret.before-restore/.test(name)),
    ).toHaveLength(1);
    expect(await json(target, 'verify')).toMatchObject({ ok: true, checked: { responses: 60 } });
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

  it('whose restore dies with its last step leaves no row, is recognised everywhere, and can be restored again', async () => {
    const target = await clusters.emptyDatabase('dying');
    expect(await dieAtTheLastStep(clusters, 'dying', 'resting.backup')).toBe(1);
    expect(await clusters.schemasOf('dying')).toEqual(['hailong', 'hailong_restore']);
    for (const command of ['doctor', 'migrate', 'backup']) {
      const { code, stdout, stderr } = await hailong(
        [command, ...(command === 'backup' ? ['no.backup'] : [])],
        {
          variables: { ...target, APP_DATABASE_URL: target.DATABASE_URL ?? '' },
        },
      );
      expect([command, code]).toEqual([command, 1]);
      expect(stdout + stderr).toMatch(
        /"resting\.backup" đang chạy hoặc đã dừng giữa chừng.*-- restore resting\.backup/,
      );
      expect(stdout + stderr).toMatch(
        /"resting\.backup" is under way or broke off.*drop schema hailong_restore/,
      );
    }
    await expect(Database.open({ url: target.DATABASE_URL ?? '' })).rejects.toThrow(
      /broke off.*restore again/,
    );
    await json(target, 'restore', 'resting.backup', '--login', 'app_dying');
    expect(await clusters.schemasOf('dying')).toEqual(['hailong']);
    expect(await json(target, 'verify')).toMatchObject({ ok: true, checked: { responses: 60 } });
  });

  it('of an older version is migrated on after it is restored, with a row in every table', async () => {
    const older = await clusters.emptyDatabase('older');
    const names = MIGRATIONS.map(({ name }) => name);
    await migrate(clusters.shipped.adminUrl('older'));
    await revertLast(clusters.shipped.adminUrl('older'));
    await copyIn(
      clusters.shipped.adminUrl('older'),
      readFileSync(`test/contract/filled/${names.at(-2)}.copy`, 'utf8'),
    );
    const full = await json<Saved>(older, 'backup', 'older.backup');
    expect(full.tables.filter(({ rows }) => rows === 0)).toEqual([]);
    const target = await clusters.emptyDatabase('newer');
    expect(await json(target, 'restore', 'older.backup', '--login', 'app_newer')).toMatchObject({
      applied: names.slice(-1),
    });
    expect((await json<Saved>(target, 'backup', 'newer.backup')).tables).toEqual(full.tables);
    const dump = await schemaDump((sql) => clusters.shipped.admin('newer', sql));
    expect(dump).toBe(committedContract('migrations/schema.sql'));
    const given = await clusters.shipped.admin(
      'newer',
      `insert into hailong.agency (code, founded_on) values ('NEW', '2020-01-01') returning agency_id`,
    );
    expect(given).toHaveLength(1);
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
});
