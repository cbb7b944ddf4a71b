import { readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { addDays, systemClock, today } from '@hailong/kernel';
import { anOperator, Operator } from '../../kit/operator';
import { aProvince, Opened } from '../../kit/province';

const ROUND = 'kcn-thu';
const NOW = today(systemClock);
const AGENCIES = `code,name,kind,parent_code
T1,UBND tỉnh Thử Nghiệm,province,
T1.09,Ban Quản lý các khu công nghiệp,department,T1
T1.01,Sở Một,department,T1`;
const HEADER = 'code;name;field;address;email;phone;objects';

/** An enterprise as a row of the file. */
const row = (n: number, name = `Công ty Số ${n}`, email = '') => `3700-${n};${name};;Lô ${n}, KCN;${email};;`;

/** An open round of the industrial parks, that asks enterprises on a list, and bodies on another. */
async function openRound(operator: Operator): Promise<void> {
  const json = (...args: string[]) => operator.json(...args);
  const file = (name: string, content: string | object) => operator.file(name, content);
  await json('load', 'agencies', file('co-quan.csv', AGENCIES), '--valid-from', '2020-01-01');
  await json('load', 'template', 'nd61-2018', '--prefix', 'mc', '--publish');
  const year = Number(NOW.slice(0, 4));
  const group = (code: string, respondents: string, frame: string) => ({
    ...{ code, label: code, respondents: [respondents], questionnaire: 'mc-citizen', frame },
  });
  const plan = {
    ...{ title: 'Kế hoạch KCN', years: { from: year, to: year }, population: 'Nhà đầu tư' },
    ...{ channels: ['online', 'paper', 'post'], fielding: { from: '01-01', to: '12-31' }, deadlines: [] },
    groups: [group('doanh-nghiep', 'organization', 'list'), group('co-quan', 'agency', 'bodies')],
    quotas: [
      {
        ...{ code: 'nua', label: 'Một nửa số doanh nghiệp', over: { group: 'doanh-nghiep' } },
        rule: { kind: 'percent', percent: 50 },
      },
    ],
  };
  await json('load', 'plan', file('ke-hoach.json', plan));
  const window = { opensOn: addDays(NOW, -20), closesOn: addDays(NOW, 20) };
  const round = { code: ROUND, year, plan: 'ke-hoach', window, participants: [{ agencyCode: 'T1.09' }] };
  await json('load', 'round', file('dot.json', round));
  await json('round', 'open', ROUND);
}

describe('a list on the command line', () => {
  const described = aProvince('today').with(anOperator());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
    await openRound(operator);
  });
  afterAll(() => province.close());

  const ENTERPRISES = ['--group', 'doanh-nghiep', '--as', 'T1.09'];
  const load = (name: string, ...more: string[]) => [
    'load',
    'list',
    name,
    '--round',
    ROUND,
    ...ENTERPRISES,
    ...more,
  ];
  const show = (...of: string[]) => operator.json<Record<string, unknown>>('list', 'show', ROUND, ...of);

  it('a file is loaded row by row, its refused rows come back without a name in the report, and mended they are loaded', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => row(n + 1));
    const bad = row(61, '=HYPERLINK("x")', 'không phải thư');
    const ran = await operator.run([
      ...load(operator.file('dn.csv', [HEADER, ...rows, bad].join('\n'))),
      '--json',
    ]);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      reported: 60,
      refused: 1,
      errorsFile: 'dn.csv.errors.csv',
    });
    expect(`${ran.stdout}${ran.stderr}`).not.toContain('HYPERLINK');
    const errors = readFileSync(path.join(operator.folder, 'dn.csv.errors.csv'), 'utf8');
    const mended = operator.file('sua.csv', errors.replace('không phải thư', 'so61@dn.example.vn'));
    expect(await operator.json(...load(mended))).toMatchObject({ reported: 1, refused: 0 });
    expect(await show(...ENTERPRISES)).toMatchObject({ members: 61, reachable: 1, asked: 0 });
  });

  it('a file that is done is recognised, and read from the start it changes nothing', async () => {
    expect(await operator.json(...load('sua.csv'))).toMatchObject({ rows: 0, finished: true });
    expect(await operator.json(...load('sua.csv', '--from-start'))).toMatchObject({ unchanged: 1 });
  });

  it('the list is N: half of it is asked for', async () => {
    const { cells } = await operator.json<{ cells: object[] }>('quota', ROUND, '--update');
    expect(cells).toMatchObject([{ newest: { population: 61, target: 31, source: 'list' } }]);
  });

  it('labels are written for their owner alone, and a cell that a spreadsheet would compute is guarded', async () => {
    const labels = ['list', 'labels', ROUND, '--out', 'nhan.csv', ...ENTERPRISES];
    expect(await operator.json(...labels)).toEqual({ file: 'nhan.csv', labels: 61 });
    const [header, first, ...rest] = readFileSync(path.join(operator.folder, 'nhan.csv'), 'utf8').split(
      '\r\n',
    );
    expect([header, first]).toEqual([
      '\uFEFFnumber;name;address;phone;email',
      '1;Công ty Số 1;"Lô 1, KCN";;',
    ]);
    expect(rest[59]).toBe(`61;"'=HYPERLINK(""x"")";"Lô 61, KCN";;so61@dn.example.vn`);
    expect(statSync(path.join(operator.folder, 'nhan.csv')).mode & 0o077).toBe(0);
    expect(await operator.problemsOf(...labels)).toEqual([['FILE_TAKEN', '--to']]);
  });

  it('issued forms and those that came back are marked by the numbers on the labels', async () => {
    const mark = (...rest: string[]) => operator.json('list', 'mark', ROUND, ...rest, ...ENTERPRISES);
    expect(await mark('hand', '--members', '1-40')).toEqual({ mark: 'hand', marked: 40 });
    expect(await mark('post', '--members', '41-60')).toEqual({ mark: 'post', marked: 20 });
    expect(await mark('undeliverable', '--members', '41,43-44')).toEqual({
      mark: 'undeliverable',
      marked: 3,
    });
    expect(await mark('objecting', '--members', '60')).toMatchObject({ marked: 1 });
    const remove = ['list', 'remove', ROUND, ...ENTERPRISES, '--members'];
    expect(await operator.problemsOf(...remove, '1')).toEqual([['MEMBER_ASKED_LOCKED', 'numbers[0]']]);
    expect(await operator.json(...remove, '61')).toEqual({ removed: 1 });
    expect(await show(...ENTERPRISES)).toMatchObject({
      ...{ members: 60, asked: 60, byHand: 40, byPost: 20, undeliverable: 3, objecting: 1 },
    });
    const { stdout } = await operator.run(['progress', ROUND, '--agency', 'T1.09']);
    expect(stdout).toContain(
      'asked: 60; không tới · undeliverable: 3; thu về · returned: 0; tỷ lệ · share: 0,0 %',
    );
  });

  it('bodies are named by the code of their agency, invited on paper, and listed while they have not answered', async () => {
    const bodies = operator.file('cq.csv', 'code;name\nT1.01;\nQK9;Bộ Chỉ huy Quân sự tỉnh');
    const of = ['--group', 'co-quan', '--as', 'T1.09'];
    expect(await operator.json('load', 'list', bodies, '--round', ROUND, ...of)).toMatchObject({
      reported: 2,
    });
    expect(
      await operator.json('invite', ROUND, '--list', 'co-quan', '--by', 'paper', '--as', 'T1.09'),
    ).toMatchObject({
      ...{ invited: 2, waiting: 0 },
    });
    expect(await show(...of)).toMatchObject({
      notAnswered: [
        { number: 1, code: 'T1.01', name: 'Sở Một' },
        { number: 2, code: 'QK9', name: 'Bộ Chỉ huy Quân sự tỉnh' },
      ],
    });
    const print = ['paper-invitations', ROUND, '--to', 'giay.html', '--as', 'T1.09'];
    expect(await operator.json(...print)).toMatchObject({ invitations: 2 });
    const sheets = readFileSync(path.join(operator.folder, 'giay.html'), 'utf8');
    expect(sheets).toContain('Danh sách · list: <b>2 Bộ Chỉ huy Quân sự tỉnh</b>');
  });

  it('a group is named where several have a list, and an unknown column or round is refused', async () => {
    expect(await operator.problemsOf('list', 'show', ROUND, '--as', 'T1.09')).toEqual([
      ['LIST_GROUP_UNCLEAR', '--group'],
    ]);
    const header = operator.file('sai.csv', 'code;ten\n1;2');
    expect(await operator.problemsOf(...load(header))).toEqual([['COLUMN_UNKNOWN', 'row 1, column ten']]);
    expect((await operator.run(['list', 'mark', ROUND, 'hand', ...ENTERPRISES])).code).toBe(2);
    expect(
      (await operator.run(['list', 'mark', ROUND, 'hand', '--members', '3-1', ...ENTERPRISES])).code,
    ).toBe(2);
  });
});
