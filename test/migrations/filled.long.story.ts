import { NAMES, expectTakenOn } from './taken-on';

/** Every older migration; `filled.story.ts` tries the newest two. */
describe('a database that an older version has filled', () => {
  it.each(NAMES.slice(0, -2))(
    'of %s is taken on by the migrations after it, and every tally recounts',
    expectTakenOn,
  );
});
