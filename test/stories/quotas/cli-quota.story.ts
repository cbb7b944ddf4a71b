import { systemClock, today } from '@hailong/kernel';
import { aProvince, Opened } from '../../kit/province';
import { anOperator, Operator } from '../../kit/operator';
import { aLoadedRound } from '../../kit/loaded-round';

const YEAR = Number(today(systemClock).slice(0, 4));

interface QuotasJson {
  readonly updated?: { readonly changed: number };
  readonly cells: readonly { readonly number: number; readonly newest: object | null }[];
}

interface FirstFiguresJson {
  readonly smallest: number;
  readonly figures: readonly {
    readonly agency: { readonly code: string };
    readonly expected: number | null;
    readonly time: string;
  }[];
}

describe('hailong quota', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
    await operator.json('load', 'plan', operator.file('chi-tieu.json', PLAN));
    await operator.json('plan', 'rounds', 'chi-tieu', '--prefix', 'ct', '--participants', 'all');
  });
  afterAll(() => province.close());

  it('says before a round opens after how many weeks each part shows a figure', async () => {
    const { smallest, figures } = await operator.json<FirstFiguresJson>(
      'round',
      'first-figures',
      `ct-${YEAR}`,
    );
    expect(smallest).toBe(10);
    expect(figures.map(({ agency, expected, time }) => [agency.code, expected, time])).toEqual(
      ['T1.01', 'T1.02', 'T1.03'].map((code) => [code, 8, 'never']),
    );
    const { stdout } = await operator.run(['round', 'first-figures', `ct-${YEAR}`]);
    expect(stdout).toMatch(/Assumption: forms come evenly/);
    expect(stdout).toMatch(/T1\.03 +Người dân +8 +chỉ tiêu của đợt .* không có số liệu riêng/);
    await operator.json('round', 'open', `ct-${YEAR}`);
  });

  it('shows every cell of a round or those of one agency, and computes targets when asked to', async () => {
    const before = await operator.json<QuotasJson>('quota', `ct-${YEAR}`);
    expect(before.cells.map(({ number, newest }) => [number, newest])).toEqual([
      [1, null],
      [2, null],
      [3, null],
      [4, expect.objectContaining({ target: 26, population: null, frozen: false })],
    ]);
    await province.db.admin(
      `insert into hailong.frame_count (agency_id, window_from, window_to, as_of, dossiers, source, note, actor)
       select agency_id, '${YEAR}-01-01', '${YEAR}-12-31', '${YEAR}-01-01', 999, 'sổ', 'gõ tay', 'tester' from hailong.agency where code = 'T1.03'`,
    );
    const after = await operator.json<QuotasJson>('quota', `ct-${YEAR}`, '--update', '--agency', 'T1.03');
    expect(after.updated?.changed).toBe(2);
    expect(after.cells.map(({ newest }) => newest)).toEqual([
      expect.objectContaining({ population: 999, target: 100 }),
      expect.objectContaining({ population: 999, target: 26 }),
    ]);
    const { stdout } = await operator.run(['quota', `ct-${YEAR}`]);
    expect(stdout).toMatch(/Theo bậc · UBND phường Ba +tối thiểu · floor +999 +100/);
    expect(await operator.problemsOf('quota', `ct-${YEAR}`, '--agency', 'T9')).toEqual([
      ['AGENCY_UNKNOWN', 'agencyCode'],
    ]);
  });

  it('has a round whose results are printed of all units together, or of a group that it named', async () => {
    const results = ['results', '--round', `ct-${YEAR}`];
    expect(await operator.json(...results, '--units')).toMatchObject({
      unitGroup: null,
      units: 3,
      missing: 3,
    });
    const { stdout } = await operator.run([...results, '--units']);
    expect(stdout).toMatch(/Số đơn vị · units: 3, chưa có số liệu · without figures: 3/);
    expect(await operator.problemsOf(...results, '--units', 'Cụm Nam')).toEqual([
      ['UNIT_GROUP_UNKNOWN', 'unitGroup'],
    ]);
    expect(await operator.problemsOf(...results)).toEqual([['RATED_UNITS_UNCLEAR', '--agency']]);
  });
});

const PLAN = {
  title: 'Kế hoạch có chỉ tiêu',
  years: { from: YEAR, to: YEAR },
  population: 'Người đã làm thủ tục',
  channels: ['online', 'paper'],
  groups: [{ code: 'citizen', label: 'Người dân', respondents: ['citizen'], questionnaire: 'mc-citizen' }],
  fielding: { from: '01-01', to: '12-31' },
  deadlines: [],
  quotas: [
    {
      code: 'bac',
      label: 'Theo bậc',
      over: { each: ['agency'] },
      rule: {
        kind: 'tiers',
        tiers: [
          { from: 0, count: 'all' },
          { from: 100, count: 100 },
          { from: 1000, count: 200 },
        ],
      },
    },
    { code: 'dung', label: 'Đúng 26 phiếu', rule: { kind: 'exact', count: 26 } },
  ],
};
