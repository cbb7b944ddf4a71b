import { readTable } from '@hailong/agencies/use-cases';
import { VILLAGE_NAMES, readVillages } from './read-villages';
import { inVillageOrder, parseVillageList, villageListParts } from './village-list';

const row = (no: number, cells: Partial<Record<string, string>>) => ({
  place: `row ${no}`,
  cells: {
    stratum: 'do-thi',
    commune_code: 'H21.101',
    village: 'Thôn 1',
    households: '120',
    ...cells,
  } as Record<string, string>,
});
const problemsOf = (...rows: readonly ReturnType<typeof row>[]) => {
  const read = readVillages(rows);
  return read.ok ? [] : read.problems.map(({ code, place }) => `${code} ${place}`);
};

describe('a list of villages', () => {
  it('is read with stratum, commune, village and number of households', () => {
    const read = readVillages([row(2, { village: '  Thôn   1 ' })]);
    expect(read.ok && read.value).toEqual([
      {
        place: 'row 2',
        village: { commune: 'H21.101', village: 'Thôn 1', stratum: 'do-thi', households: 120 },
      },
    ]);
  });

  it('may have Vietnamese columns and titles above them', () => {
    const table = readTable(
      'csv',
      'DANH SÁCH THÔN;;;;\nSTT;Tầng;Mã xã;Thôn;Số hộ\n1;do-thi;H21.101;Thôn 1;120\n',
      VILLAGE_NAMES,
    );
    const read = table.ok ? readVillages(table.value) : table;
    expect(read).toMatchObject({
      ok: true,
      value: [{ place: 'row 3', village: { commune: 'H21.101', households: 120 } }],
    });
  });

  it('takes one spelling of the same letters, so that a village cannot stand in it twice', () => {
    expect(problemsOf(row(2, {}), row(3, { village: 'Thôn 1'.normalize('NFD') }))).toEqual([
      'VILLAGE_REPEATED row 3, column village',
    ]);
  });

  it('names every faulty cell at once', () => {
    expect(
      problemsOf(
        row(2, { households: '0' }),
        row(3, { village: 'Thôn 2', households: '12,5' }),
        row(4, { village: '', households: '9' }),
        row(5, { village: 'Thôn\u0007' }),
        row(6, { village: 'Thôn 6', hamlet: 'x' }),
        row(7, { village: 'Thôn 7' }),
        row(8, { village: 'Thôn 8', stratum: 'mien-nui' }),
      ),
    ).toEqual([
      'DRAW_NUMBER_OUTSIDE row 2, column households',
      'DRAW_NUMBER_OUTSIDE row 3, column households',
      'KEY_MISSING row 4, column village',
      'VILLAGE_NAME_UNREADABLE row 5, column village',
      'COLUMN_UNKNOWN row 6, column hamlet',
      'COMMUNE_STRATUM_DIFFERENT row 8, column stratum',
    ]);
    expect(problemsOf()).toEqual(['ROWS_MISSING ']);
  });

  it('comes back from its stored parts as it was, in the order of its bytes', () => {
    const villages = Array.from({ length: 4500 }, (_, at) => ({
      ...{
        commune: `H21.${100 + (at % 30)}`,
        village: `Thôn ${at}`,
        stratum: 'nong-thon',
        households: at + 1,
      },
    }));
    const parts = [...villageListParts(inVillageOrder(villages))];
    expect(parts).toHaveLength(3);
    expect(parts.flatMap(parseVillageList)).toEqual(inVillageOrder(villages));
    const lines = parts.join('').trimEnd().split('\n');
    const inBytes = [...lines].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(lines).toEqual(inBytes);
    expect(() => parseVillageList('H21.101\tThôn 1\tdo-thi\tmany\n')).toThrow(RangeError);
  });
});
