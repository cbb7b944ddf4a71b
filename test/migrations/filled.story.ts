import { existsSync, readFileSync } from 'node:fs';
import { Database, ensureDerivedLogin, migrate, revertLast } from '@hailong/database';
import { MIGRATIONS } from '@hailong/migrations';
import { VerifyTallies } from '@hailong/responses/use-cases';
import { committedContract } from '../kit/committed-contract';
import { surveyContext } from '../kit/servers/process';
import { TestDatabase, emptyDatabase } from '../kit/test-database';
import { copyIn, copyOut } from './copy-text';
import { filledProvince } from './filled-province';

const fileOf = (migration: string) => `test/contract/filled/${migration}.copy`;
const NAMES = MIGRATIONS.map(({ name }) => name);

/** Every migration is tried on a database that the version before it filled. */
describe('a database that a version has filled', () => {
  it('is recorded for the newest migration as the program of today fills it', async () => {
    const today = await filledProvince();
    expect(committedContract(fileOf(NAMES.at(-1) ?? ''), today)).toBe(today);
  });

  it('is recorded for every migration, so that the next one is tried on it', () => {
    expect(NAMES.filter((name) => !existsSync(fileOf(name)))).toEqual([]);
  });

  it.each(NAMES)('of %s is taken on by the migrations after it, and every tally recounts', async (name) => {
    const fresh = await emptyDatabase();
    try {
      await migrate(fresh.adminUrl);
      for (let at = NAMES.length - 1; at > NAMES.indexOf(name); at -= 1) await revertLast(fresh.adminUrl);
      const filled = readFileSync(fileOf(name), 'utf8');
      await copyIn(fresh.adminUrl, filled);
      if (name === NAMES.at(-1)) expect(await copyOut(fresh.adminUrl)).toBe(filled);
      const before = await rowsOf(fresh);
      expect(before.filter(({ rows }) => rows === 0)).toEqual([]);
      expect((await migrate(fresh.adminUrl)).applied).toEqual(NAMES.slice(NAMES.indexOf(name) + 1));
      await expectTrueTallies(await ensureDerivedLogin(fresh.adminUrl));
    } finally {
      await fresh.drop();
    }
  });
});

async function rowsOf({ admin }: Pick<TestDatabase, 'admin'>): Promise<{ table: string; rows: number }[]> {
  return admin(`
    select relname as table, (xpath('//n/text()', query_to_xml(
      format('select count(*) as n from hailong.%I', relname), false, true, '')))[1]::text::int as rows
    from pg_class where relnamespace = 'hailong'::regnamespace and relkind = 'r' order by 1`);
}

/** Counts as `hailong verify` does, through the program of today and its own checks at the start. */
async function expectTrueTallies(appUrl: string): Promise<void> {
  await (await Database.open({ url: appUrl })).close();
  const app = await surveyContext(appUrl);
  let responses = 0;
  for await (const verified of app.get(VerifyTallies).verify('test')) {
    expect([verified.differences, verified.cellDifferences]).toEqual([[], []]);
    responses += verified.responses;
  }
  expect(responses).toBe(24);
  await app.close();
}
