import { day } from '@hailong/kernel';
import type { NamedCount } from './conversion';
import { FRAME_SOURCE, countsFromFrame, withoutMixedSources } from './frame-counts';
import { readCountRows } from './read-count-rows';

const label = { vi: 'hồ sơ quá hạn', en: 'dossiers overdue' };
const COUNTS: readonly NamedCount[] = [
  { name: 'overdue', label, frame: 'late' },
  { name: 'indicator', label: { vi: 'điểm', en: 'points' }, unit: 'points' },
];
const TERMS = { counts: COUNTS, source: 'tệp', on: day('2026-10-15') };
const GIVEN = { agency_code: 'P.1', period: '2026-Q3', overdue: '7' };
const read = (cells: Record<string, string>, terms: object = {}) =>
  readCountRows([{ place: 'row 2', cells: { ...GIVEN, ...cells } }], { ...TERMS, ...terms });
const problemsOf = (cells: Record<string, string>) => {
  const rows = read(cells);
  return rows.ok ? [] : rows.problems.map(({ code, place }) => [code, place]);
};

describe('a row of counts', () => {
  it('states what is written, with the day and source of the table where it names none', () => {
    const rows = read({ indicator: '1,75' });
    expect(rows.ok && rows.value).toEqual([
      {
        ...{ place: 'row 2', agencyCode: 'P.1', period: { from: '2026-07-01', to: '2026-09-30' } },
        values: new Map([
          ['overdue', { value: 7, asOf: '2026-10-15', source: 'tệp' }],
          ['indicator', { value: 1.75, asOf: '2026-10-15', source: 'tệp' }],
        ]),
      },
    ]);
  });

  it('states nothing by a blank cell: unknown, not 0', () => {
    const rows = read({ indicator: ' ' });
    expect(rows.ok && [...(rows.value[0]?.values.keys() ?? [])]).toEqual(['overdue']);
    expect(problemsOf({ overdue: '' })).toEqual([['COUNTS_MISSING', 'row 2']]);
  });

  it('states nothing of a count without a column, whatever its name: a conversion of the province is saved for good', () => {
    const counts = [...COUNTS, { name: 'constructor', label: { vi: 'đơn vị thi công', en: 'builders' } }];
    const namesIn = (cells: Record<string, string>) => {
      const rows = read(cells, { counts });
      return rows.ok ? [...(rows.value[0]?.values.keys() ?? [])] : rows.problems;
    };
    expect(namesIn({})).toEqual(['overdue']);
    expect(namesIn({ constructor: '3' })).toEqual(['overdue', 'constructor']);
  });

  it.each<[Record<string, string>, [string, string]]>([
    [{ agency_code: '' }, ['KEY_MISSING', 'row 2, column agency_code']],
    [{ period: '' }, ['COUNT_PERIOD_MISSING', 'row 2, column period']],
    [{ period: 'Q3' }, ['POINT_PERIOD_MALFORMED', 'row 2, column period']],
    [{ as_of: '31/6/2026' }, ['DAY_UNREAL', 'row 2, column as_of']],
    [{ as_of: '30/6/2026' }, ['COUNT_DAY_TOO_EARLY', 'row 2, column as_of']],
    [{ as_of: '16/10/2026' }, ['COUNT_DAY_TOO_LATE', 'row 2, column as_of']],
    [{ source: 'x'.repeat(1001) }, ['COUNTS_SOURCE_MISSING', 'row 2, column source']],
    [{ overdue: '1.234' }, ['COUNT_UNREADABLE', 'row 2, column overdue']],
    [{ overdue: '-1' }, ['COUNT_UNREADABLE', 'row 2, column overdue']],
    [{ indicator: '1.75.2' }, ['GIVEN_POINTS_UNREADABLE', 'row 2, column indicator']],
    [{ satisfied: '9' }, ['COLUMN_UNKNOWN', 'row 1, column satisfied']],
  ])('is refused by its cell: %j', (cells, problem) => {
    expect(problemsOf(cells)).toEqual([problem]);
  });
});

describe('the counts of a frame', () => {
  const conversion = { counts: COUNTS } as Parameters<typeof countsFromFrame>[0];

  it('are those that the conversion takes from it', () => {
    expect(countsFromFrame(conversion, { finished: 9, late: 2 })).toEqual([['overdue', 2]]);
  });

  it('never mix with those of a table', () => {
    const stated = (agencyId: number, name: string, source: string) => ({ agencyId, name, source });
    const ofFrame = [7, 8, 9].map((agencyId) => stated(agencyId, 'overdue', FRAME_SOURCE));
    const ofTables = [stated(7, 'overdue', 'tệp'), stated(8, 'indicator', 'tệp')];
    expect(withoutMixedSources(conversion, [...ofTables, ...ofFrame])).toEqual([
      ...ofTables,
      ...ofFrame.slice(1),
    ]);
  });
});
