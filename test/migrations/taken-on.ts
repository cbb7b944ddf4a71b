import { readFileSync } from 'node:fs';
import { Database, ensureDerivedLogin, migrate, revertLast } from '@hailong/database';
import { MIGRATIONS } from '@hailong/migrations';
import { VerifyTallies } from '@hailong/responses/use-cases';
import { surveyContext } from '../kit/servers/process';
import { TestDatabase, emptyDatabase } from '../kit/test-database';
import { copyIn, copyOut } from './copy-text';

type Administered = Pick<TestDatabase, 'admin' | 'adminUrl' | 'drop'>;

export const fileOf = (migration: string) => `test/contract/filled/${migration}.copy`;
/** Names of the migrations in their order. */
export const NAMES = MIGRATIONS.map(({ name }) => name);

/** Filled databases of older versions, tried on copies of one database whose migrations are taken back one by one. */
export interface OlderVersions {
  /** Expects that the migrations after one take on a database that the program of that one filled, and that every tally recounts. */
  expectTakenOn(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function olderVersions(): Promise<OlderVersions> {
  const stepped = await emptyDatabase();
  let at = -1;
  const stepTo = async (wanted: number) => {
    if (at < wanted) {
      await migrate(stepped.adminUrl);
      at = NAMES.length - 1;
    }
    for (; at > wanted; at -= 1) await revertLast(stepped.adminUrl);
  };
  return {
    expectTakenOn: async (name) => {
      await stepTo(NAMES.indexOf(name));
      const copy = await copyOf(stepped);
      try {
        await takenOn(copy, name);
      } finally {
        await copy.drop();
      }
    },
    close: () => stepped.drop(),
  };
}

async function copyOf(source: Administered): Promise<Administered> {
  const copy = await emptyDatabase();
  const [from, to] = [source, copy].map(({ adminUrl }) => new URL(adminUrl).pathname.slice(1));
  await source.admin(`drop database ${to}`);
  await source.admin(`create database ${to} template ${from} strategy file_copy`);
  return copy;
}

async function takenOn(database: Administered, name: string): Promise<void> {
  const filled = readFileSync(fileOf(name), 'utf8');
  await copyIn(database.adminUrl, filled);
  if (name === NAMES.at(-1)) expect(await copyOut(database.adminUrl)).toBe(filled);
  const before = await rowsOf(database);
  expect(before.filter(({ rows }) => rows === 0)).toEqual([]);
  expect((await migrate(database.adminUrl)).applied).toEqual(NAMES.slice(NAMES.indexOf(name) + 1));
  await expectTrueTallies(await ensureDerivedLogin(database.adminUrl));
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
