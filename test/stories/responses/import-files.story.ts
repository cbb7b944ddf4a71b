import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { csvOf } from './import-file';
import { aProvince, Opened } from '../../kit/province';
import { anOperator, Operator } from '../../kit/operator';
import { aLoadedRound, LOADED_ROUND } from '../../kit/loaded-round';

interface Report {
  readonly stored: number;
  readonly repeated: number;
  readonly refused: number;
  readonly errorsFile?: string;
  readonly faults: readonly { readonly code: string; readonly rows: number }[];
  readonly warnings: readonly { readonly code: string; readonly rows: number }[];
}

const HEADER = [
  'Số phiếu',
  'agency_code',
  'received_on',
  ...Array.from({ length: 9 }, (_, at) => `DG.${at + 1}`),
  'YK',
];

const ROUND = ['--round', LOADED_ROUND];

describe('files of filled forms', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
  });
  afterAll(() => province.close());

  const load = async (name: string, ...args: string[]): Promise<Report> => {
    const { stdout, stderr } = await operator.run(['load', 'responses', name, ...ROUND, ...args, '--json']);
    if (!stdout.startsWith('{')) throw new Error(stdout + stderr);
    return JSON.parse(stdout) as Report;
  };
  const stored = (prefix: string) =>
    province.db.admin<{ answers: string }>(
      `select r.answers from hailong.survey_response r join hailong.response_detail d using (agency_id, response_id)
       where d.assisted_by is not null and r.answers like $1 order by 1`,
      [`${prefix}%`],
    );
  const comments = (text: string) =>
    province.db.admin('select from hailong.open_comment where comment = $1', [text]);
  const day = async () => {
    const [row] = await province.db.admin<{ day: string }>(
      `select to_char(now() - interval '2 days', 'DD/MM/YYYY') as day`,
    );
    return row?.day ?? '';
  };

  it.each([
    ['UTF-8 with semicolons', ';', (text: string) => Buffer.from(text)],
    ['UTF-8 with its mark and tabs', '\t', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 little-endian', ',', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 big-endian', ';', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('in %s keep their letters', async (name, delimiter, encoded) => {
    const remark = `Cán bộ nhiệt tình, “${name}”; rất tốt`;
    const rows = [HEADER, [name, 'T1.01', await day(), ...'123123123', remark]];
    const file = operator.file('ma-hoa.csv', encoded(csvOf(rows, delimiter)));
    expect(await load(file)).toMatchObject({ stored: 1, refused: 0 });
    expect(await comments(remark)).toHaveLength(1);
  });

  it('in no encoding that can be read, or of the old Excel, are refused with how to save them', async () => {
    const latin = operator.file('latin.csv', Buffer.from('serial,DG.1\nPhi\u00eau,1\n', 'latin1'));
    const old = operator.file('cu.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]));
    for (const [file, code] of [
      [latin, 'ENCODING_UNSUITED'],
      [old, 'WORKBOOK_UNSUITED'],
    ] as const) {
      expect(await operator.problemsOf('load', 'responses', file, ...ROUND)).toEqual([[code, file]]);
    }
  });

  it('give the same from Excel and from CSV: numbers, days, formulas, words and double ticks', async () => {
    const received = await day();
    const csv = [
      HEADER,
      ['0071', 'T1.02', received, '1', '2', '3', 'Hài lòng', '2', '1', '1,3', '', '3', ''],
      ['72', 'T1.02', received, '3', '3', '3', '3', '3', '3', '3', '3', '3', 'ý kiến'],
    ];
    const workbook = new Workbook();
    workbook.addWorksheet('Ghi chú').addRow(['không phải phiếu']);
    const sheet = workbook.addWorksheet('Phiếu');
    const [d = 1, m = 1, y = 2000] = received.split('/').map(Number);
    const date = new Date(Date.UTC(y, m - 1, d));
    sheet.addRow(HEADER);
    sheet.addRow([71, 'T1.02', date, 1, { formula: '1+1', result: 2 }, 3, 'Hài lòng', 2, 1, 1.3, null, 3]);
    sheet.addRow([
      72,
      'T1.02',
      date,
      3,
      3,
      3,
      3,
      3,
      3,
      3,
      3,
      3,
      { richText: [{ text: 'ý ' }, { text: 'kiến' }] },
    ]);
    const xlsx = operator.file('phieu.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));

    expect(await operator.problemsOf('load', 'responses', xlsx, ...ROUND)).not.toEqual([]);
    const fromExcel = await load(xlsx, '--sheet', 'Phiếu', '--check');
    const fromCsv = await load(operator.file('phieu.csv', csvOf(csv)), '--check');
    expect(fromExcel).toMatchObject({ stored: 2, refused: 0 });
    expect(fromExcel.warnings).toMatchObject([{ code: 'TICK_REPEATED', rows: 1 }]);
    expect({ ...fromCsv, warnings: [] }).toEqual({ ...fromExcel, warnings: [] });

    expect(await load(xlsx, '--sheet', 'Phiếu')).toMatchObject({ stored: 2, repeated: 0 });
    expect(await stored('123221--3')).toHaveLength(1);
    // Excel has dropped the zeros of 0071: still the same form.
    expect(await load('phieu.csv')).toMatchObject({ stored: 0, repeated: 2 });
  });

  it('with faulty rows put them aside as they were; mended, they are loaded on their own', async () => {
    const received = await day();
    const rows = [
      HEADER,
      ['A1', 'T1.03', received, ...'111111111', ''],
      ['A2', 'T1.03', '31/02/2026', ...'111111111', '=a; "b"'],
      ['', 'T1.03', received, ...'111111111', ''],
      ['A4', 'T1.03', received, ...'11111111', 'x', ''],
      // Read without fault, refused by the intake: the round had not begun.
      ['A5', 'T1.03', '01/02/2003', ...'111111111', ''],
    ];
    const file = operator.file('loi.csv', csvOf(rows));
    const { code, stdout, stderr } = await operator.run([
      'load',
      'responses',
      file,
      ...ROUND,
      '--problems',
      '2',
    ]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('stored 1')]);
    expect(stdout).toMatch(/row 3, column received_on \[RECEIVED_DAY_UNREAL\]/);
    expect(stdout).toMatch(/row 4, column Số phiếu \[SERIAL_MISSING\]/);
    expect(stdout).not.toMatch(/row 5/);
    expect(stdout).toMatch(/loi\.csv\.errors\.csv/);

    const place = path.join(operator.folder, 'loi.csv.errors.csv');
    if (process.platform !== 'win32') expect(statSync(place).mode & 0o777).toBe(0o600);
    const errors = readFileSync(place, 'utf8');
    expect(errors).toContain(`"'=a; ""b"""`);
    const mended = errors
      .replace('31/02/2026', received)
      .replace('01/02/2003', received)
      .replace('\r\n;T1.03', '\r\nA3;T1.03')
      .replace(';x;;5;', ';2;;5;');
    expect(await load(operator.file('sua.csv', mended))).toMatchObject({ stored: 4, refused: 0 });
    expect(await comments('=a; "b"')).toHaveLength(1);
    expect(await load(file)).toMatchObject({ stored: 0, repeated: 0 });
  });

  it.each(['mau.csv', 'mau.xlsx'])(
    'begin with a sample (%s) whose examples are not counted by mistake',
    async (name) => {
      await operator.json('sample-file', LOADED_ROUND, '--to', name);
      const asIs = await load(name);
      expect(asIs).toMatchObject({ stored: 0, refused: 3 });
      expect(asIs.faults).toMatchObject([{ code: 'EXAMPLE_ROW_UNEXPECTED', rows: 3 }]);
      const { stdout } = await operator.run(['sample-file', LOADED_ROUND, '--agency', 'T1.02']);
      const typed = operator.file('go.csv', stdout.replaceAll('VI-DU-', `${name} `));
      expect(await load(typed)).toMatchObject({ stored: 3, refused: 0 });
    },
  );

  it('lose no form to quotes in a wrong place, and account for every line', async () => {
    const received = await day();
    const row = (n: number, remark: string) => [`MD-${n}`, 'T1.01', received, ...'111111111', remark];
    const rows = Array.from({ length: 10 }, (_, at) => row(at + 1, at === 0 ? 'hai\ndòng' : ''));
    const text = csvOf([HEADER, ...rows], ';')
      .replace(/(MD-3;.*);\r/, '$1;"Nhân viên tốt\r')
      .replace(/(MD-9;.*);\r/, '$1;"Tốt" lắm\r')
      .replace(/(MD-7;.*);\r/, '$1;rất nhanh"\r');
    const file = operator.file('mo-dong.csv', text);
    const { code, stdout } = await operator.run(['load', 'responses', file, ...ROUND]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/stored 4 .* repeated 0, .* refused 6/);
    expect(stdout).toMatch(/lines read: 11 = .* inside a cell 1\n/);
    for (const refused of [4, 5, 6, 7, 8, 10])
      expect(stdout).toContain(`row ${refused} [ROW_QUOTES_UNCLEAR]`);
    // The refused lines come back as they were, but for the two quotes without a pair.
    expect(await load('mo-dong.csv.errors.csv')).toMatchObject({ stored: 6, repeated: 0, refused: 0 });
    expect(await comments('rất nhanh')).toHaveLength(1);
  });

  it('whose quote is never closed say where, and keep what stood before', async () => {
    const rows = [HEADER, ['Q1', 'T1.01', await day(), ...'111111111', '']];
    const file = operator.file('ngoac.csv', `${csvOf(rows)}"Q2,T1.01,,1,1,1,1,1,1,1,1,1,\r\n`);
    expect(await load(file)).toMatchObject({
      stored: 1,
      finished: false,
      broken: { code: 'CSV_UNREADABLE', place: 'row 3' },
    });
  });

  it('of a table ask for their round', async () => {
    const { code, stderr } = await operator.run([
      'load',
      'responses',
      operator.file('khong.csv', 'serial\n'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--round/);
  });
});
