import * as path from 'node:path';
import { Workbook } from 'exceljs';
import { aProvince, Opened } from '../../kit/province';
import { anOperator, Operator } from '../../kit/operator';
import { aLoadedRound, LOADED_ROUND } from '../../kit/loaded-round';

const HEADER =
  'code;deciding_agency;receiving_agency;judges;procedure;field;outcome;late;applicant;finished_on;email;objects';

describe('the frame on the command line', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  let year: number;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
    const [round] = await operator.json<{ year: number }[]>('rounds');
    year = round?.year ?? 0;
  });
  afterAll(() => province.close());

  const code = (n: number) => `H21.17-${String(year).slice(2)}0101-${String(n).padStart(4, '0')}`;
  const line = (n: number, outcome = 'granted', agency = 'T1.01') =>
    `${code(n)};${agency};;;1.010708;;${outcome};;citizen;${year}-01-01;d${n}@example.vn;`;
  const table = (...lines: string[]) => operator.file('ho-so.csv', [HEADER, ...lines].join('\n'));
  const wholes = async (...more: string[]) =>
    (
      await operator.json<
        { agency: { code: string }; rows: { dossiers: number; source: string; outcomes: object }[] }[]
      >(...['frame', '--round', LOADED_ROUND, ...more])
    ).map(({ agency, rows }) => [agency.code, rows[0]?.dossiers, rows[0]?.source]);

  const faultsIn = (stdout: string) =>
    (JSON.parse(stdout) as { faults: { first: { code: string; place: string }[] }[] }).faults
      .flatMap(({ first }) => first.map((each) => [each.code, each.place]))
      .sort();

  it('takes a long file in portions with progress, and again it changes nothing', async () => {
    const lines = Array.from({ length: 2500 }, (_, i) => line(i, 'granted', `T1.0${(i % 3) + 1}`));
    const ran = await operator.run(['load', 'dossiers', table(...lines), '--json']);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ reported: 2500, corrected: 0, unchanged: 0, refused: 0 });
    expect(ran.stderr).toMatch(/100% {2}2500 dòng · rows .* reported 2500/);
    expect(await operator.json('load', 'dossiers', 'ho-so.csv')).toMatchObject({ rows: 0, finished: true });
    expect(await operator.json('load', 'dossiers', 'ho-so.csv', '--from-start')).toMatchObject({
      ...{ reported: 0, unchanged: 2500 },
    });
    expect(await wholes()).toEqual([
      ['T1.01', 834, 'dossiers'],
      ['T1.02', 833, 'dossiers'],
      ['T1.03', 833, 'dossiers'],
    ]);
  });

  it('refuses a faulty row by its cell and takes the others, and says so with its exit code', async () => {
    const file = table(
      line(0, 'late'),
      line(2, 'lost'),
      line(3, 'granted', 'T9'),
      `${line(4).replace(code(4), 'H21.17-250229-0001')}`,
    );
    const ran = await operator.run(['load', 'dossiers', file, '--json']);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({ reported: 0, corrected: 1, unchanged: 0, refused: 3 });
    expect(faultsIn(ran.stdout)).toEqual([
      ['AGENCY_UNKNOWN', 'row 4, column deciding_agency'],
      ['CELL_UNKNOWN', 'row 3, column outcome'],
      ['DOSSIER_CODE_MALFORMED', 'row 5, column code'],
    ]);
  });

  it('says what is wrong with a file that is no table or is not there', async () => {
    const missing = await operator.run(['load', 'dossiers', 'khong-co.csv']);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('khong-co.csv')]);
    const header = operator.file('sai.csv', 'code;outcome;outcome;ghi_chu\n1;2;3;4');
    expect(await operator.problemsOf('load', 'dossiers', header)).toEqual([
      ['COLUMN_UNKNOWN', 'row 1, column ghi_chu'],
      ['COLUMN_NAME_REPEATED', 'row 1, column outcome'],
      ...Array<unknown>(3).fill(['COLUMN_NAME_MISSING', 'row 1']),
    ]);
    expect(await operator.problemsOf('load', 'dossiers', operator.file('trong.csv', ' \n'))).toEqual([
      ['HEADER_MISSING', ''],
    ]);
    const cut = await operator.run(['load', 'dossiers', table(line(8001), `"${code(8002)}`), '--json']);
    expect([cut.code, JSON.parse(cut.stdout)]).toEqual([
      1,
      expect.objectContaining({
        ...{ reported: 1, finished: false },
        broken: expect.objectContaining({ code: 'CSV_UNREADABLE', place: 'row 3' }) as object,
      }),
    ]);
  });

  it('refuses contacts, and only them, where there is no key', async () => {
    const file = table(line(9001), line(9002).replace(/d9002@example.vn/, ''));
    const ran = await operator.run(['load', 'dossiers', file, '--json'], {
      variables: { HAILONG_SECRET_KEY: '' },
    });
    expect(JSON.parse(ran.stdout)).toMatchObject({ reported: 1, refused: 1 });
    expect(faultsIn(ran.stdout)).toEqual([['SECRET_KEY_MISSING', 'row 2, column email']]);
    expect(ran.stdout).not.toContain('d9001@example.vn');
  });

  it('takes stated counts of many agencies, and shows which number counts, by part', async () => {
    const counts = [
      'agency_code,from,to,dossiers,note',
      `T1.01,${year}-01-01,${year}-12-31,5000,cổng chưa kết nối`,
      `T1.02,${year}-01-01,${year}-12-31,10,cổng chưa kết nối`,
    ];
    const file = operator.file('so-lieu.csv', counts.join('\n'));
    expect(await operator.json('load', 'counts', file)).toEqual({ added: 2, unchanged: 0 });
    expect(await operator.json('load', 'counts', file)).toEqual({ added: 0, unchanged: 2 });
    expect((await wholes()).slice(0, 2)).toEqual([
      ['T1.01', 5000, 'counts'],
      ['T1.02', 833, 'dossiers'],
    ]);
    const { stdout } = await operator.run(['frame', '--round', LOADED_ROUND, '--agency', 'T1.01']);
    expect(stdout).toMatch(/T1\.01 +Sở Một +· +· +· +5000 +counts/);
    expect(stdout).toMatch(/T1\.01 +Sở Một +· +· +citizen +836 +dossiers/);
    expect(await operator.problemsOf('frame', '--round', LOADED_ROUND, '--agency', 'T9')).toEqual([
      ['AGENCY_UNKNOWN', 'agencyCode'],
    ]);
  });

  it('takes a workbook, and of a CSV refuses alone the row whose quotes stand in a wrong place', async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet('Hồ sơ');
    for (const row of [HEADER, line(7001), line(7002)]) sheet.addRow(row.split(';'));
    await book.xlsx.writeFile(path.join(operator.folder, 'ho-so.xlsx'));
    expect(await operator.json('load', 'dossiers', 'ho-so.xlsx')).toMatchObject({ reported: 2, refused: 0 });

    const file = table(line(7001), `"${code(7003)}" kèm;T1.01`, line(7004), `${line(7005)};thừa`);
    const { stdout } = await operator.run(['load', 'dossiers', file, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ reported: 1, unchanged: 1, refused: 2 });
    expect(faultsIn(stdout)).toEqual([
      ['COLUMN_UNKNOWN', 'row 5, column #13'],
      ['ROW_QUOTES_UNCLEAR', 'row 3'],
    ]);
  });
});
