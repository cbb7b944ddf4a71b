import { QualityReport } from '@hailong/responses/domain';
import { CHANNELS } from '@hailong/surveys/domain';
import { csvOf } from './import-file';
import { aProvince, Opened } from '../../kit/province';
import { anOperator, Operator } from '../../kit/operator';
import { aLoadedRound, LOADED_ROUND } from '../../kit/loaded-round';

const HEADER = [
  ...['serial', 'agency_code', 'channel'],
  ...Array.from({ length: 9 }, (_, at) => `DG.${at + 1}`),
  'YK',
];
const PRAISE = 'Cán bộ một cửa rất nhiệt tình, hướng dẫn rõ ràng, tôi rất hài lòng';

interface Examined {
  readonly agency: { readonly code: string };
  readonly told: boolean;
  readonly report: QualityReport;
}

describe('hailong examine', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
    const rows = [...alikeOnPaper(), ...delightedOnline(), ...variedOnPaper()];
    const file = operator.file('phieu.csv', csvOf([HEADER, ...rows]));
    const loaded = await operator.json<object>('load', 'responses', file, '--round', LOADED_ROUND);
    expect(loaded).toMatchObject({ stored: rows.length, refused: 0 });
  });
  afterAll(() => province.close());

  const examine = async () => {
    const { simulated, agencies } = await operator.json<{
      simulated: boolean;
      agencies: readonly Examined[];
    }>('examine', LOADED_ROUND);
    expect(simulated).toBe(false);
    return new Map(agencies.map((each) => [each.agency.code, each]));
  };

  it('looks through every agency while the round takes forms, and tells nothing of what it finds', async () => {
    const found = await examine();
    expect([...found.keys()]).toEqual(['T1.01', 'T1.02', 'T1.03']);
    for (const each of found.values()) expect(Object.keys(each).sort()).toEqual(['agency', 'told']);
    const flags = 'select from hailong.survey_response where flags <> 0';
    expect(await province.db.admin(flags)).toHaveLength(19);
    expect((await operator.run(['examine', LOADED_ROUND])).stdout).toMatch(
      /3 agencies were examined\. What was found is told when the round is final/,
    );
  });

  it('finds forms in serial order that are alike, few patterns of one operator and copied comments, by agency', async () => {
    for (const step of ['close', 'finalise']) await operator.json('round', step, LOADED_ROUND);
    const found = await examine();
    const one = found.get('T1.01');
    expect(one?.report).toMatchObject({
      ...{ responses: 22, flagged: 19, repeatedTexts: { texts: 1, comments: 3 } },
      operators: [{ responses: 22, variety: 0, fewPatterns: true }],
    });
    const two = found.get('T1.02');
    expect(two?.report.repeatedTexts).toEqual({ texts: 0, comments: 0 });
    expect(two?.report.operators).toMatchObject([{ fewPatterns: false }]);
    expect(two?.report.channels.map((each) => [CHANNELS.keyOf(each.channel), each.standsOut])).toEqual([
      ['online', true],
      ['paper', false],
    ]);
    expect(found.get('T1.03')?.report).toMatchObject({ responses: 0, channels: [] });
  });

  it('made again of a final round reads the report, and every form stays in the count', async () => {
    const again = await examine();
    expect(again.get('T1.01')).toMatchObject({ told: true, report: { flagged: 19 } });
    expect(await operator.json('verify')).toMatchObject({ ok: true, checked: { responses: 46 } });
    expect(await province.db.admin('select from hailong.survey_response where valid')).toHaveLength(46);
  });

  it('says in words what each sign is of, and that it is no proof', async () => {
    const { code, stdout } = await operator.run(['examine', LOADED_ROUND]);
    expect(code).toBe(0);
    expect(stdout).toContain('A sign is a reason to look, not a proof');
    expect(stdout).toMatch(/T1\.01 +Sở Một +22 +19 +SERIAL_PATTERN:19/);
    expect(stdout).toMatch(/T1\.01 {2}cli:.+ n = 22: .+ · the forms that one operator typed in/);
    expect(stdout).toMatch(/T1\.01 {2}3 \(1\): .+ · long comments that are word for word the same/);
    expect(stdout).toMatch(/T1\.02 {2}online 12\/12: .+ · one channel has clearly more forms/);
    expect(await operator.problemsOf('examine', 'khong-co')).toEqual([['NOT_FOUND', 'round']]);
  });
});

/** Rows of one agency, in serial order, answered alike; the first three left the same long comment, the others none. */
function alikeOnPaper(): string[][] {
  return Array.from({ length: 22 }, (_, n) => [
    ...[`BK-${n + 1}`, 'T1.01', 'paper', ...'222222222'],
    n < 3 ? PRAISE : '',
  ]);
}

function delightedOnline(): string[][] {
  return Array.from({ length: 12 }, (_, n) => [`ON-${n * 10}-x`, 'T1.02', 'online', ...'333333333', '']);
}

/** No two alike; a comment praises another agency. */
function variedOnPaper(): string[][] {
  return Array.from({ length: 12 }, (_, n) => {
    const levels = (n + 1)
      .toString(3)
      .padStart(9, '0')
      .replace(/2/g, '3')
      .replace(/1/g, '2')
      .replace(/0/g, '1');
    return [`PH-${n + 1}`, 'T1.02', 'paper', ...levels, n === 0 ? PRAISE : ''];
  });
}
