import type { OpenRelease } from '../use-cases/read-open-releases.use-case';
import { openFile, openFileName } from './open-file';

const AGENCY = {
  ...{ code: 'H1', name: '=HYPERLINK("x")', group: 'commune', n: 200, index: 81.25, indexText: '81,25%' },
  answers: [
    { criterion: 'TC1', counts: [10, 30, 60], satisfied: [false, true, true] },
    { criterion: 'TC1', counts: [5, 5], satisfied: [false, true] },
  ],
  ...{
    overall: [],
    effectiveAnswers: null,
    interval: null,
    band: null,
    rank: 1,
    rankInGroup: 1,
    tiedWith: 0,
  },
  possibleRanks: { overall: { best: 1, worst: 2 }, inGroup: { best: 1, worst: 1 } },
};
const CONTENT = JSON.stringify({ agencies: [AGENCY], criteria: [{ code: 'TC1' }] });
const RELEASE = { content: CONTENT, link: { contentHash: 'a'.repeat(64) } } as OpenRelease;
const rowOf = (kind: 'csv' | 'excel.csv') =>
  String(openFile(RELEASE, kind).content).trimEnd().split('\r\n').at(-1);

describe('a file of open data', () => {
  it('adds up the answers of a criterion on all its scales; an unknown number is empty', () => {
    expect(rowOf('csv')).toMatch(/,commune,200,81\.25,,,,1,1,1,1,,95,110$/);
  });

  it('has decimal commas between semicolons for Excel', () => {
    expect(rowOf('excel.csv')).toMatch(/;commune;200;81,25;;;;1;1;1;1;;95;110$/);
  });

  it('begins no cell like a formula', () => {
    for (const kind of ['csv', 'excel.csv'] as const) expect(rowOf(kind)).toContain(`'=HYPERLINK`);
  });

  it('is named for good by its content and its kind', () => {
    const etags = (['json', 'csv', 'excel.csv'] as const).map((kind) => openFile(RELEASE, kind).etag);
    expect(new Set(etags).size).toBe(3);
    expect(etags[0]).toBe('a'.repeat(64));
  });
});

describe('the name of a file', () => {
  it.each([
    ['xep-hang-2026.json', { code: 'xep-hang-2026', kind: 'json' }],
    ['xep-hang-2026@12.csv', { code: 'xep-hang-2026', edition: 12, kind: 'csv' }],
    ['a.excel.csv', { code: 'a', kind: 'excel.csv' }],
    ['a@3.pdf', { code: 'a', edition: 3, kind: 'pdf' }],
  ])('is read: %s', (text, name) => expect(openFileName(text)).toEqual(name));

  it.each(['a', 'a.exe', 'A.json', 'a@0.json', '../a.json', 'a.json/', 'a@1@2.json', ''])(
    'is none: %s',
    (text) => expect(openFileName(text)).toBeUndefined(),
  );
});
