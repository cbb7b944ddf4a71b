import { commentsOf } from './comments';
import { proseProblems } from './prose';
import { readSource, sourcesUnder } from './sources';

describe('a comment', () => {
  it('begins with a verb or a noun, and names its subject', () => {
    const sources = sourcesUnder('libs', 'apps', 'migrations', 'test');
    const comments = sources.flatMap(commentsOf);
    expect(comments.length).toBeGreaterThan(3000);
    const wrong = comments.flatMap(({ at, doc, prose }) =>
      proseProblems(prose, doc).map((problem) => `${at} ${problem}`),
    );
    expect(wrong).toEqual([]);
  });

  it('of the schema names its subject', () => {
    const descriptions = [...readSource('test/contract/schema.graphql').matchAll(/"""([^]*?)"""/g)];
    expect(descriptions.length).toBeGreaterThan(1000);
    const wrong = descriptions.flatMap(([, text = '']) => proseProblems(text.trim(), false));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['What a page was asked for by.', true],
    ['Of its document.', true],
    ['Reads the answers of whoever sent them.', true],
    ['Checks the token. Nobody guesses one.', false],
    ['Says what is wrong.', false],
    ['Reads the rounds: one that is open comes first.', false],
    ['Reads plans: an agency its own, the province all.', false],
    ['Changes the worth of a response.', false],
    ['Measures them in turn.', false],
    ['Replaces a port in place of ours.', false],
  ])('is refused as hard to understand: %s', (prose, doc) => {
    expect(proseProblems(prose, doc)).toHaveLength(1);
  });

  it('may describe a field by a noun, and quote words', () => {
    expect(proseProblems('Place of the problem, a path of the input.', true)).toEqual([]);
    expect(proseProblems('True when the agency has a key of its own.', true)).toEqual([]);
    expect(
      commentsOf({ file: 'a.ts', text: '/** Answers "who may do that?" by `nobody`. */\nlet a;' }),
    ).toEqual([{ at: 'a.ts:1', doc: true, prose: 'Answers `…` by `…`.' }]);
  });
});
