import { existsSync } from 'node:fs';
import { committedContract } from '../kit/committed-contract';
import { filledProvince } from './filled-province';
import { NAMES, OlderVersions, fileOf, olderVersions } from './taken-on';

/** The newest migrations are tried on databases that the versions before them filled; `filled.long.story.ts` tries the others. */
describe('a database that a version has filled', () => {
  let versions: OlderVersions;
  beforeAll(async () => {
    versions = await olderVersions();
  });
  afterAll(() => versions.close());

  it('is recorded for the newest migration as the program of today fills it', async () => {
    const today = await filledProvince();
    expect(committedContract(fileOf(NAMES.at(-1) ?? ''), today)).toBe(today);
  });

  it('is recorded for every migration, so that the next one is tried on it', () => {
    expect(NAMES.filter((name) => !existsSync(fileOf(name)))).toEqual([]);
  });

  it.each(NAMES.slice(-2).reverse())(
    'of %s is taken on by the migrations after it, and every tally recounts',
    (name) => versions.expectTakenOn(name),
  );
});
