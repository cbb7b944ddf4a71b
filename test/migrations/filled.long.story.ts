import { NAMES, OlderVersions, olderVersions } from './taken-on';

/** Every older migration, newest first, as they are taken back; `filled.story.ts` tries the newest two. */
describe('a database that an older version has filled', () => {
  let versions: OlderVersions;
  beforeAll(async () => {
    versions = await olderVersions();
  });
  afterAll(() => versions.close());

  it.each(NAMES.slice(0, -2).reverse())(
    'of %s is taken on by the migrations after it, and every tally recounts',
    (name) => versions.expectTakenOn(name),
  );
});
