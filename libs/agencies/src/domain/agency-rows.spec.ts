import { day } from '@hailong/kernel';
import { readTable } from '../use-cases/read-table';
import { AGENCY_NAMES, readAgencyRows } from './agency-rows';

function read(table: string) {
  const rows = readTable('csv', table, AGENCY_NAMES);
  const verdict = rows.ok ? readAgencyRows(rows.value, { validFrom: day('2025-01-01') }) : rows;
  return verdict.ok ? verdict.value : verdict.problems.map(({ code, place }) => `${code} ${place}`);
}
const named = (name: string) => read(`code;name;kind\nH99.01;${name};department\n`);

describe('a table of agencies', () => {
  it('may have Vietnamese columns, days of the country, a line that names the delimiter, and blank cells at the end', () => {
    expect(
      read(
        'sep=;\r\nMã cơ quan;Tên;Loại;Từ ngày\r\nH99.01;Sở Một;department;01/07/2025\r\nH99.02;Sở Hai;department;\r\n',
      ),
    ).toMatchObject([
      { code: 'H99.01', name: 'Sở Một', validFrom: '2025-07-01' },
      { code: 'H99.02', name: 'Sở Hai', validFrom: '2025-01-01' },
    ]);
  });

  it('names kinds and levels by their keys or in Vietnamese', () => {
    const kinds = ['UBND tỉnh', 'Sở', 'UBND xã', 'phường', 'Đơn vị sự nghiệp công lập', 'department'];
    const rows = kinds.map((kind, n) => `H${n};A ${n};${kind};\n`).join('');
    expect(read(`code;name;kind;level\n${rows}H8;B;;Xã\nH9;C;phòng;cấp huyện\n`)).toMatchObject([
      ...['province', 'department', 'commune', 'commune', 'public-unit', 'department'].map((kind) => ({
        kind,
      })),
      ...[
        { kind: 'commune', level: 'commune' },
        { kind: 'division', level: 'district' },
      ],
    ]);
  });

  it('tells a day that does not exist from a text that is no day', () => {
    const problems = read('code,name,kind,valid_from\nH1,A,department,31/02/2025\nH2,B,department,tháng 7\n');
    expect(problems).toEqual([
      'DAY_UNREAL row 2, column valid_from',
      'DAY_UNREADABLE row 3, column valid_from',
    ]);
  });

  it.each([
    ['Së Néi vô', 'AGENCY_NAME_UNSUITED'],
    ['Sá»Ÿ Ná»™i vá»¥', 'AGENCY_NAME_UNSUITED'],
    ['S? N?i v?', 'AGENCY_NAME_UNREADABLE'],
    ['S\uFFFD Nội', 'AGENCY_NAME_UNREADABLE'],
  ])('refuses a name of another encoding: %s', (name, code) =>
    expect(named(name)).toEqual([`${code} row 2, column name`]),
  );

  it('keeps single blanks, composed letters and no character that shows nothing', () => {
    expect(named('Sở\u00a0Nội  vụ\u200b'.normalize('NFD'))).toMatchObject([{ name: 'Sở Nội vụ' }]);
  });

  it('has one row for a code, in whatever letters, and no row inside a cell of another', () => {
    expect(read('code,name,kind\nH99.20,A,department\nh99.20,B,department\n')).toEqual([
      'AGENCY_CODE_REPEATED row 3, column code',
    ]);
    expect(read('code,name,kind\nH1,"A,department\nH2,B"x,department\n')).toEqual([
      expect.stringMatching(/^CSV_UNREADABLE/),
    ]);
    expect(read('code,kind,name\nH1,department,"A\nH2,department,B"\n')).toEqual([
      'ROW_QUOTES_UNCLEAR row 2',
      'ROW_QUOTES_UNCLEAR row 3',
    ]);
  });
});
