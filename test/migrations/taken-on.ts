import { readFileSync } from 'node:fs';
import { Database, ensureDerivedLogin, migrate, revertLast } from '@hailong/database';
import { MIGRATIONS } from '@hailong/migrations';
import { VerifyTallies } from '@hailong/responses/use-cases';
import { surveyContext } from '../kit/servers/process';
import { TestDatabase, emptyDatabase } from '../kit/test-database';
import { copyIn, copyOut } from './copy-text';

export const fileOf = (migration: string) => `test/contract/filled/${migration}.copy`;
/** Names of the migrations in their order. */
export const NAMES = MIGRATIONS.map(({ name }) => name);

/** Expects that the migrations after one take on a database that the program of that one filled, and that every tally recounts. */
export async function expectTakenOn(name: (typeof NAMES)[number]): Promise<void> {
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
}

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
