import { Workbook } from 'exceljs';
import { aProvince, Opened } from '../../kit/province';
import { anOperator, Operator } from '../../kit/operator';
import { aLoadedRound } from '../../kit/loaded-round';

const CSV = 'code,name,kind,parent_code\nT1.50,Sở Công nghệ,department,T1\n';

describe('among files that operators load,', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
  });
  afterAll(() => province.close());

  const agencies = async () =>
    (await province.db.admin<{ code: string }>('select code from hailong.agency order by code')).map(
      ({ code }) => code,
    );

  it.each([
    [
      'Latin-1',
      Buffer.from(
        'code,name,kind\nT1.60,S\u1edf Th\u00e9,department\n'.replace('\u1edf', '\u00f4'),
        'latin1',
      ),
    ],
    ['UTF-16 without its mark', Buffer.from(CSV.replace('Sở Công nghệ', 'So Cong nghe'), 'utf16le')],
    ['UTF-8 cut in the middle of a letter', Buffer.from(CSV).subarray(0, Buffer.from(CSV).indexOf('ở') + 1)],
  ])('a table in %s is refused with how to save it, and nothing of it is kept', async (_, bytes) => {
    const before = await agencies();
    const { code, stderr } = await operator.run(['load', 'agencies', operator.file('xau.csv', bytes)]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/• xau\.csv \[FILE_ENCODING_UNSUITED\]/);
    expect(stderr).toMatch(/vi: .*Lưu dưới dạng.*CSV UTF-8/);
    expect(stderr).toMatch(/en: .*Save As.*CSV UTF-8/);
    expect(await agencies()).toEqual(before);
  });

  it.each([
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 little-endian', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 big-endian', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('a table in %s keeps its Vietnamese letters', async (name, encoded) => {
    const code = `T1.7${name.length}`;
    await operator.json('load', 'agencies', operator.file('tot.csv', encoded(CSV.replace('T1.50', code))));
    const [row] = await province.db.admin<{ name: string }>(
      'select name from hailong.agency_version join hailong.agency using (agency_id) where code = $1',
      [code],
    );
    expect(row?.name).toBe('Sở Công nghệ');
  });

  it('a workbook as clerks make it is read: a title above its header, numbered rows, blank last cells', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Danh sách cơ quan');
    sheet.addRows([
      ['DANH SÁCH CƠ QUAN THAM GIA'],
      [],
      ['STT', 'Mã định danh', 'Tên cơ quan', 'Loại cơ quan', 'Mã cơ quan cấp trên', 'Ngày giải thể'],
      [1, 'T1.90', 'Sở Chín Mươi', 'department', 'T1'],
      [2, 'T1.91', 'Sở Chín Mốt', 'department', 'T1'],
    ]);
    sheet.mergeCells('A1:E1');
    const xlsx = operator.file('co-quan.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(await operator.json('load', 'agencies', xlsx)).toMatchObject({ created: 2 });
    expect(await agencies()).toEqual(expect.arrayContaining(['T1.90', 'T1.91']));
  });

  it('agencies are found by words of their names without diacritics, and one loaded again under another code is named', async () => {
    const rows = [
      'code,name,kind,parent_code',
      'T1.95,Sở Đo đạc,department,T1',
      'T1.94,SO DO DAC,department,T1',
    ];
    const load = ['load', 'agencies', operator.file('lap.csv', rows.join('\n'))];
    expect(await operator.json(...load)).toMatchObject({
      warnings: [{ code: 'AGENCY_NAME_UNCLEAR', place: 'row 2, column name' }],
    });
    expect((await operator.run(load)).stdout).toMatch(/Please note:[^]*T1\.94 "SO DO DAC"/);
    const found = async (...more: string[]) =>
      (await operator.json<{ code: string }[]>('agencies', '--search', 'do DAC', ...more)).map(
        ({ code }) => code,
      );
    expect(await found()).toEqual(['T1.94', 'T1.95']);
    expect(await found('--as-of', '2020-01-01')).toEqual([]);
    const { stdout } = await operator.run(['agencies', '--search', 'chin mo', '--order', 'code']);
    expect(stdout).toMatch(/^T1\.91 {2}Sở Chín Mốt {2}/m);
  });

  it('a table with faulty rows names each of them and changes nothing', async () => {
    const before = await agencies();
    const rows = [
      'code,name,kind,parent_code',
      'T1.80,Sở Tám,department,T1',
      'T1.80,Sở Lặp,department,T1',
      'T1.81,Sở Chín,ministry,T1',
    ];
    expect(await operator.problemsOf('load', 'agencies', operator.file('loi.csv', rows.join('\n')))).toEqual([
      ['AGENCY_KIND_UNKNOWN', 'row 4, column kind'],
      ['AGENCY_CODE_REPEATED', 'row 3, column code'],
    ]);
    expect(await agencies()).toEqual(before);
  });

  it('broken JSON is refused with its line and column', async () => {
    expect(
      await operator.problemsOf('load', 'responses', operator.file('hong.json', '[\n  {"key" 1}\n]')),
    ).toEqual([['JSON_UNREADABLE', 'hong.json:2:10']]);
  });

  it('successor links are read from a table, and lineage follows them through two reforms', async () => {
    const old =
      'code,name,kind,dissolved_on\nC1,Sở Cũ Một,department,2021-07-01\nC2,Sở Cũ Hai,department,2021-07-01\nC3,Sở Giữa,department,2025-07-01\n';
    await operator.json('load', 'agencies', operator.file('cu.csv', old), '--valid-from', '2015-01-01');
    const links = [
      'predecessor;successor;effective_on;kind;share',
      'C1;C3;2021-07-01;merged;',
      'C2;C3;2021-07-01;split;0,5',
      'C3;T1.01;2025-07-01;merged;1',
    ];
    expect(
      await operator.json('load', 'successions', operator.file('ke-thua.csv', links.join('\n'))),
    ).toEqual({
      recorded: 3,
    });
    const { stdout } = await operator.run(['lineage', 'T1.01']);
    expect(stdout).toMatch(/2025-07-01 {2}C3 Sở Giữa → T1\.01 Sở Một {2}\(merged\)/);
    expect(stdout).toMatch(/C2 Sở Cũ Hai → C3 Sở Giữa {2}\(split, 0.5\)/);
    const bad = [links[0], 'C1;T1.01;2025-02-30;swallowed;2', 'C9;T1.01;2025-07-01;merged;1'];
    expect(
      await operator.problemsOf('load', 'successions', operator.file('sai.csv', bad.slice(0, 2).join('\n'))),
    ).toEqual([
      ['DAY_UNREAL', 'row 2, column effective_on'],
      ['CELL_UNKNOWN', 'row 2, column kind'],
      ['SHARE_OUTSIDE', 'row 2, column share'],
    ]);
    expect(
      await operator.problemsOf('load', 'successions', operator.file('la.csv', [bad[0], bad[2]].join('\n'))),
    ).toEqual([['AGENCY_UNKNOWN', 'row 2']]);
  });

  it('the tree of an earlier day is that of its time', async () => {
    const codes = async (day: string) => (await operator.run(['tree', '--as-of', day])).stdout;
    expect(await codes('2018-01-01')).toMatch(/^3 cơ quan/);
    expect(await codes('2018-01-01')).toMatch(/^C1 /m);
    expect(await codes('2022-01-01')).not.toMatch(/^C1 /m);
  });
});
