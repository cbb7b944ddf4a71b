import { isTest, sourcesUnder } from './sources';

/** Names by which a round is marked, or filled whatever its marks are, and files of the loader that use them. */
const LOADER_ALONE = /\b(MarkRound|SimulateAnyRound)\b|demonstration\/src\/(draft-from-template|simulate)'/;
/** The libs that offer them, and their users: the loader, benchmarks and tests. */
const MAY =
  /^libs\/surveys\/src\/(use-cases\/|surveys\.providers)|^libs\/responses\/src\/(use-cases\/|simulation\/|responses\.providers)|^apps\/(demonstration|bench)\//;

describe('the marks of rounds and simulation into any round', () => {
  it('are reached by no resolver, page or command: by the loader, benchmarks and tests alone', () => {
    const reaching = sourcesUnder('libs', 'apps')
      .filter((source) => !isTest(source) && !MAY.test(source.file))
      .filter(({ text }) => LOADER_ALONE.test(text.replace(/\/\*\*[^]*?\*\//g, '')));
    expect(reaching.map(({ file }) => file)).toEqual([]);
  });

  it('are used by the loader, so that the rule above looks for names that exist', () => {
    const loader = sourcesUnder('apps/demonstration/src').filter(({ text }) => LOADER_ALONE.test(text));
    expect(loader.map(({ file }) => file)).toContain('apps/demonstration/src/known-rounds.ts');
  });
});
