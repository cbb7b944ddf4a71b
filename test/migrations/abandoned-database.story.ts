import { MIGRATIONS } from '@hailong/migrations';
import { Database, ensureDerivedLogin, migrate, provision } from '@hailong/database';
import { SatisfactionSurveyModule } from '@hailong/module';
import { Test } from '@nestjs/testing';
import { hailong } from '../kit/operator';
import { emptyDatabase } from '../kit/test-database';

describe('a database from before the first release', () => {
  const afresh = {
    vi: /do một bản thử lập ra.*Walls1795000000001, Sampling1795000000002.*xóa thư mục \.hailong.*drop schema hailong cascade/,
    en: /made by a trial version.*Walls1795000000001, Sampling1795000000002.*delete the folder \.hailong.*drop schema hailong cascade/,
  };
  let old: Awaited<ReturnType<typeof emptyDatabase>>;
  let appUrl: string;
  beforeAll(async () => {
    old = await emptyDatabase();
    await migrate(old.adminUrl);
    appUrl = await ensureDerivedLogin(old.adminUrl);
    await old.admin(`truncate hailong.migrations`);
    await old.admin(`insert into hailong.migrations (timestamp, name)
      values (1795000000001, 'Walls1795000000001'), (1795000000002, 'Sampling1795000000002')`);
  });
  afterAll(() => old.drop());

  it('is refused by the migrations, which change nothing in it', async () => {
    await expect(migrate(old.adminUrl)).rejects.toMatchObject({
      vi: expect.stringMatching(afresh.vi) as string,
      en: expect.stringMatching(afresh.en) as string,
    });
    expect(await old.admin('select name from hailong.migrations order by id')).toEqual([
      { name: 'Walls1795000000001' },
      { name: 'Sampling1795000000002' },
    ]);
  });

  it('is refused by a starting portal in both languages, which names the folder of its embedded server', async () => {
    const home = '/srv/khao-sat/.hailong';
    await expect(migrate(old.adminUrl, { home })).rejects.toThrow(
      /hãy xóa thư mục \/srv\/khao-sat\/\.hailong .*delete the folder \/srv\/khao-sat\/\.hailong and start again/,
    );
    const start = provision({ url: old.adminUrl, appUrl, home, log: () => undefined });
    await expect(start).rejects.toThrow(afresh.vi);
    await expect(start).rejects.toThrow(afresh.en);
  });

  it('is refused by hailong migrate, named by doctor, and used by no other command', async () => {
    const variables = { DATABASE_URL: old.adminUrl, APP_DATABASE_URL: appUrl };
    const migrated = await hailong(['migrate'], { variables });
    expect([migrated.code, migrated.stderr]).toEqual([1, expect.stringMatching(afresh.vi)]);
    expect(migrated.stderr).toMatch(afresh.en);
    const examined = await hailong(['doctor'], { variables });
    expect(examined.code).toBe(1);
    expect(examined.stdout).toMatch(/✗ migrations /);
    expect(examined.stdout).toMatch(afresh.vi);
    expect(examined.stdout).toMatch(afresh.en);
    expect((await hailong(['tree'], { variables })).stderr).toMatch(afresh.vi);
  });

  it('is refused by a host that embeds the module', async () => {
    const boot = Test.createTestingModule({
      imports: [SatisfactionSurveyModule.forRoot({ database: { url: appUrl }, resolveActor: () => null })],
    }).compile();
    await expect(boot).rejects.toThrow(afresh.vi);
    await expect(Database.open({ url: appUrl })).rejects.toThrow(afresh.en);
  });

  it('is taken from scratch by the statement that the refusal names', async () => {
    await old.admin('drop schema hailong cascade');
    expect((await migrate(old.adminUrl)).applied).toHaveLength(MIGRATIONS.length);
    await (await Database.open({ url: appUrl })).close();
  });
});
