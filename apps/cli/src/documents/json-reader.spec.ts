import { schemeDocument } from './scheme-document';

const SCHEME = { code: 'xep-hang', title: 'Xếp hạng', year: 2026, core: 'mc' };
const refusedAt = (document: object) => {
  const read = schemeDocument(document);
  return read.ok ? [] : read.problems.map(({ code, place }) => [code, place]);
};

describe('a document of the command line', () => {
  it.each([
    ['NUL', 'Xếp\0hạng'],
    ['half of a surrogate pair', 'Xếp \ud83d hạng'],
  ])('is refused with its path where a text has %s, which no database stores', (_, broken) => {
    expect(refusedAt({ ...SCHEME, title: broken })).toEqual([['VALUE_UNSUITED', 'title']]);
    expect(refusedAt({ ...SCHEME, title: { vi: 'Xếp hạng', en: broken } })).toEqual([
      ['VALUE_UNSUITED', 'title.en'],
    ]);
    expect(refusedAt({ ...SCHEME, title: { vi: 'Xếp hạng', [broken]: 'x' } })).toHaveLength(1);
    expect(refusedAt({ ...SCHEME, rounds: ['dot-1', broken] })).toEqual([['VALUE_UNSUITED', 'rounds[1]']]);
  });

  it('is read with every other text, and refused with the path of one that is blank or missing', () => {
    expect(refusedAt({ ...SCHEME, title: 'Xếp hạng 🇻🇳' })).toEqual([]);
    expect(refusedAt({ ...SCHEME, title: ' ', core: undefined })).toEqual([
      ['VALUE_UNSUITED', 'title'],
      ['KEY_MISSING', 'core'],
    ]);
  });
});
