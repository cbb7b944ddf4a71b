import { day } from '@hailong/kernel';
import { DossierGroup, populationRows } from './population';
import { PopulationPart, partKey } from './population-part';
import { StatedCount } from './stated-count';

const AS_OF = day('2026-10-31');
const names = {
  fields: [{ code: 'dat-dai' }, { code: 'ho-tich', procedures: ['1.004873', '1.010708'] }],
  procedureGroups: [
    { code: 'so-do', field: 'dat-dai', procedures: ['1.010708'] },
    { code: 'khai-sinh', procedures: ['1.001193', '2.000815'] },
  ],
};
const group = (changes: Partial<DossierGroup>): DossierGroup => ({
  ...{ field: null, procedure: null, applicant: 'citizen', outcome: 'granted', late: false },
  ...{ dossiers: 1, reachable: 0 },
  ...changes,
});
const count = (dossiers: number, changes: Partial<StatedCount> = {}): StatedCount => ({
  ...{ field: null, procedureGroup: null, applicant: null },
  ...{ asOf: day('2026-06-30'), dossiers, source: 'báo cáo' },
  ...changes,
});
const part = (changes: Partial<PopulationPart> = {}): PopulationPart => ({
  ...{ field: null, procedureGroup: null, applicant: null },
  ...changes,
});
const rowsOf = (groups: DossierGroup[], counts: StatedCount[] = []) =>
  populationRows(groups, counts, names, AS_OF);
const populationIn = (rows: ReturnType<typeof rowsOf>, of: PopulationPart) =>
  rows.find((row) => partKey(row) === partKey(of));
const n = (rows: ReturnType<typeof rowsOf>, of: Partial<PopulationPart> = {}) =>
  populationIn(rows, part(of))?.dossiers ?? 0;

describe('N from reported dossiers', () => {
  const rows = rowsOf([
    group({ field: 'ho-tich', procedure: '1.001193.000.00.00.H21', dossiers: 5, reachable: 3 }),
    group({ field: 'ho-tich', procedure: '1.001193', applicant: 'organization', dossiers: 2 }),
    group({ procedure: '1.010708', dossiers: 10, outcome: 'refused', late: true }),
    group({ field: 'y-te', dossiers: 100 }),
  ]);

  it('N is counted for every crossing of field, procedure group and applicant, and for each of them together', () => {
    expect(n(rows)).toBe(117);
    expect(n(rows, { field: 'ho-tich' })).toBe(7);
    expect(n(rows, { procedureGroup: 'khai-sinh' })).toBe(7);
    expect(n(rows, { field: 'ho-tich', procedureGroup: 'khai-sinh', applicant: 'citizen' })).toBe(5);
    expect(n(rows, { applicant: 'organization' })).toBe(2);
    expect(n(rows, { field: 'ho-tich', procedureGroup: 'so-do' })).toBe(0);
  });

  it('a dossier without field takes the field of its procedure group; a field that the round lacks counts as none', () => {
    expect(n(rows, { field: 'dat-dai' })).toBe(10);
    expect(n(rows, { field: 'y-te' })).toBe(0);
  });

  it('a dossier without field and group of procedures takes the field that lists its procedure, everywhere', () => {
    const listed = rowsOf([
      group({ procedure: '1.004873.000.00.00.H21', dossiers: 4 }),
      group({ procedure: '1.004873', field: 'dat-dai', dossiers: 2 }),
      group({ procedure: '1.010708', dossiers: 1 }),
      group({ procedure: '1.999999', dossiers: 8 }),
    ]);
    expect(n(listed, { field: 'ho-tich' })).toBe(4);
    expect(n(listed, { field: 'dat-dai' })).toBe(3);
  });

  it('N counts refused, late and withdrawn dossiers, each once', () => {
    const mixed = rowsOf([
      group({ dossiers: 1 }),
      group({ dossiers: 2, late: true }),
      group({ dossiers: 4, outcome: 'refused', late: true }),
      group({ dossiers: 8, outcome: 'withdrawn' }),
    ]);
    expect(mixed[0]).toMatchObject({
      dossiers: 15,
      outcomes: { granted: 1, late: 2, refused: 4, withdrawn: 8 },
    });
  });

  it('N counts a dossier once in the whole though two procedure groups list it', () => {
    const twice = {
      ...names,
      procedureGroups: ['a', 'b'].map((code) => ({ code, procedures: ['1.010708'] })),
    };
    const both = populationRows([group({ procedure: '1.010708' })], [], twice, AS_OF);
    expect([n(both), n(both, { procedureGroup: 'a' }), n(both, { procedureGroup: 'b' })]).toEqual([1, 1, 1]);
  });

  it('N is 0 with its day and source where nothing is known', () => {
    expect(rowsOf([])).toEqual([
      expect.objectContaining({ ...part(), dossiers: 0, source: 'dossiers', asOf: AS_OF, stated: null }),
    ]);
  });
});

describe('a stated count', () => {
  it('a stated count is N with its own day and source where it is larger than the reported number', () => {
    const [whole] = rowsOf([group({ dossiers: 40 })], [count(999)]);
    expect(whole).toMatchObject({
      ...{ dossiers: 999, source: 'counts', asOf: '2026-06-30', statedBy: 'báo cáo' },
      ...{ reported: 40, stated: 999 },
    });
  });

  it('a stated count gives way to the dossiers once there are as many, and is shown beside them', () => {
    const [whole] = rowsOf([group({ dossiers: 999 })], [count(999)]);
    expect(whole).toMatchObject({ dossiers: 999, source: 'dossiers', asOf: AS_OF, stated: 999 });
    expect(rowsOf([group({ dossiers: 1000 })], [count(999)])[0]).toMatchObject({ dossiers: 1000 });
  });

  it('counts of parts add up to their whole, but never over two dimensions together', () => {
    const rows = rowsOf(
      [],
      [
        count(600, { field: 'dat-dai' }),
        count(400, { field: 'ho-tich', asOf: day('2026-03-31'), source: 'sổ' }),
        count(700, { applicant: 'citizen' }),
        count(310, { applicant: 'organization' }),
      ],
    );
    expect(rows[0]).toMatchObject({ dossiers: 1010, asOf: '2026-06-30' });
    expect(n(rows, { field: 'dat-dai' })).toBe(600);
    expect(n(rows, { applicant: 'organization' })).toBe(310);
    expect(n(rows, { field: 'dat-dai', applicant: 'citizen' })).toBe(0);
  });

  it('a sum of counts carries the earliest day and every source', () => {
    const parts = [
      count(600, { field: 'dat-dai' }),
      count(400, { field: 'ho-tich', asOf: day('2026-03-31'), source: 'sổ' }),
    ];
    expect(rowsOf([], parts)[0]).toMatchObject({
      ...{ dossiers: 1000, asOf: '2026-03-31', statedBy: 'báo cáo; sổ' },
    });
  });

  it('a count for exactly a part comes before counts for parts of it', () => {
    expect(n(rowsOf([], [count(500), count(600, { field: 'dat-dai' })]))).toBe(500);
  });

  it('a count for the whole says nothing of a part', () => {
    const rows = rowsOf([group({ field: 'dat-dai', dossiers: 3 })], [count(500)]);
    expect([n(rows), n(rows, { field: 'dat-dai' })]).toEqual([500, 3]);
  });
});

describe('a sum of stated numbers', () => {
  it('a sum of stated numbers is never more than an integer holds', () => {
    const counts = Array.from({ length: 300 }, (_, n) => count(10_000_000, { field: `f${n}` }));
    expect(rowsOf([], counts)[0]?.dossiers).toBe(2_147_483_647);
  });
});

describe('a part that was stated to have none', () => {
  it('a part that was stated to have none is listed, unlike a part without any count', () => {
    const rows = rowsOf([], [count(0, { field: 'dat-dai' }), count(7, { field: 'ho-tich' })]);
    expect(populationIn(rows, part({ field: 'dat-dai' }))).toMatchObject({ dossiers: 0, stated: 0 });
    expect(populationIn(rows, part({ field: 'dat-dai', applicant: 'citizen' }))).toBeUndefined();
  });
});
