import { placeInWords } from '@hailong/kernel';
import { isTest, sourcesUnder } from './sources';

/** Places that are names of another world: headers of HTTP, variables of the environment. */
const OTHER_WORLDS = ['content-type', 'content-encoding', 'HAILONG_HOME', 'HAILONG_BACKUP_PASSPHRASE'];

describe('the place of every problem', () => {
  it('has words for people, and not only a path for programs', () => {
    const sources = sourcesUnder('libs').filter((source) => !isTest(source));
    const places = sources.flatMap(({ text }) =>
      [...text.matchAll(/\.at\(\s*(?:'([^']*)'|`([^`]*)`)/g)].map(
        ([, plain, template = '']) => plain ?? template.replace(/\$\{[^}]*\}\.?/g, ''),
      ),
    );
    const bare = new Set(
      places.filter(
        (place) =>
          /^[a-zA-Z]/.test(place) &&
          !/^(row|column) |, column/.test(place) &&
          placeInWords(place).vi === place,
      ),
    );
    expect(places.length).toBeGreaterThan(300);
    expect([...bare].filter((place) => !OTHER_WORLDS.includes(place))).toEqual([]);
  });
});
