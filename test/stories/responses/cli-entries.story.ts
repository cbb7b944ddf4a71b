import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvOf } from './import-file';
import { anOperator, Operator } from '../../kit/operator';
import { aProvince, Opened } from '../../kit/province';
import { aLoadedRound, LOADED_ROUND } from '../../kit/loaded-round';

const HEADER = ['serial', 'agency_code', ...Array.from({ length: 9 }, (_, at) => `DG.${at + 1}`)];
const row = (serial: string, agency: string) => [serial, agency, ...'123123123'];

interface Counts {
  readonly counts: readonly {
    readonly agencyCode: string;
    readonly enteredBy: { readonly code: string; readonly kind?: string };
    readonly received: number;
  }[];
}

describe('on the command line, forms that others collect', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
    await operator.json('body', 'VNPOST', '--name', 'Bưu điện tỉnh', '--kind', 'post');
  });
  afterAll(() => province.close());

  const load = (name: string, rows: readonly string[][], ...args: string[]) =>
    operator.json<{ stored: number; repeated: number }>(
      ...['load', 'responses', operator.file(name, csvOf([HEADER, ...rows])), '--round', LOADED_ROUND],
      ...args,
    );
  const counted = async () => {
    const { counts } = await operator.json<Counts>('entries', LOADED_ROUND);
    return counts.map(({ agencyCode, enteredBy, received }) => `${agencyCode} ${enteredBy.code} ${received}`);
  };

  it('are imported for every agency under a registered body, and for one agency under itself; today they change no count', async () => {
    const post = [row('B-1', 'T1.01'), row('B-2', 'T1.02')];
    expect(await load('buu-dien.csv', post, '--body', 'VNPOST')).toMatchObject({ stored: 2 });
    expect(await load('so-hai.csv', [row('C-1', 'T1.02')], '--as', 'T1.02')).toMatchObject({ stored: 1 });
    expect(await load('lai.csv', [row('B-1', 'T1.01')])).toMatchObject({ stored: 0, repeated: 1 });
    expect(await counted()).toEqual(['T1.01 VNPOST 0', 'T1.02 T1.02 0', 'T1.02 VNPOST 0']);
  });

  it('are refused where an agency imports for another one, and under an unknown body', async () => {
    const file = operator.file('la.csv', csvOf([HEADER, row('D-1', 'T1.01')]));
    const refused = ['load', 'responses', file, '--round', LOADED_ROUND];
    const { code, stdout } = await operator.run([...refused, '--as', 'T1.02']);
    expect([code, stdout]).toEqual([1, expect.stringContaining('FORM_AGENCY_UNKNOWN')]);
    expect(await operator.problemsOf(...refused, '--body', 'NOBODY')).toEqual([
      ['COLLECTING_BODY_UNKNOWN', 'body'],
    ]);
  });

  it('come as JSON under the body too', async () => {
    const form = {
      key: '2f4e6a8c-0000-4000-8000-000000000001',
      round: LOADED_ROUND,
      agencyCode: 'T1.03',
      group: 'citizen',
      channel: 'paper',
      answers: [{ item: 'DG.1', level: '2' }],
    };
    const file = operator.file('phieu.json', [form]);
    expect(await operator.json('load', 'responses', file, '--body', 'VNPOST')).toMatchObject({ stored: 1 });
    expect(await counted()).toContain('T1.03 VNPOST 0');
  });

  it('with a column that names people are refused before anything is stored', async () => {
    const rows = [
      [...HEADER, 'Họ và tên'],
      [...row('E-1', 'T1.01'), 'Nguyễn Văn An'],
    ];
    const file = operator.file('ten.csv', csvOf(rows));
    expect(await operator.problemsOf('load', 'responses', file, '--round', LOADED_ROUND)).toEqual([
      ['PERSON_COLUMN_UNEXPECTED', 'column Họ và tên'],
    ]);
  });

  it('end with the body, whose forms stay', async () => {
    const before = await counted();
    await operator.json('body', 'VNPOST', '--name', 'Bưu điện tỉnh', '--kind', 'post', '--ended');
    expect(await operator.json('bodies')).toMatchObject([{ code: 'VNPOST', kind: 'post', active: false }]);
    const file = operator.file('muon.csv', csvOf([HEADER, row('F-1', 'T1.01')]));
    expect(
      await operator.problemsOf('load', 'responses', file, '--round', LOADED_ROUND, '--body', 'VNPOST'),
    ).toEqual([['COLLECTING_BODY_UNKNOWN', 'body']]);
    expect(await counted()).toEqual(before);
  });

  it('are counted once the round is final, and paid for on an empty list that says how many people answered and nothing of a form', async () => {
    const list = ['payments', LOADED_ROUND, '--amount', '50000', '--to', 'chi.csv', '--agency', 'T1.02'];
    expect(await operator.problemsOf(...list)).toEqual([['PEOPLE_MISSING', '--people']]);
    for (const step of ['close', 'finalise']) await operator.json('round', step, LOADED_ROUND);
    const told = ['T1.01 VNPOST 1', 'T1.02 T1.02 1', 'T1.02 VNPOST 1', 'T1.03 VNPOST 1'];
    expect(await counted()).toEqual(told);
    expect(await operator.json(...list)).toMatchObject({ people: 2, total: 100_000 });
    const written = readFileSync(path.join(operator.folder, 'chi.csv'), 'utf8');
    expect(written.trim().split(/\r?\n/)).toEqual([
      'STT;Họ và tên;Địa chỉ;Số tiền (đồng);Ký nhận',
      '1;;;50000;',
      '2;;;50000;',
      ';Cộng;;100000;',
    ]);
    const post = ['--amount', '1000', '--to', 'buu-dien-chi.csv', '--body', 'VNPOST'];
    expect(await operator.json('payments', LOADED_ROUND, ...post)).toMatchObject({ people: 3 });
    expect(await operator.problemsOf(...list)).toEqual([['FILE_TAKEN', '--to']]);
  });
});
