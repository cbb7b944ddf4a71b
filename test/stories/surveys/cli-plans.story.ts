import { systemClock, today } from '@hailong/kernel';
import { aProvince, Opened } from '../../kit/province';
import { anOperator, Operator } from '../../kit/operator';
import { aLoadedRound } from '../../kit/loaded-round';

interface PlanJson {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly number: string | null;
  readonly signedOn: string | null;
}

interface RoundJson {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly demonstration: boolean;
  readonly participants: number;
}

const YEAR = Number(today(systemClock).slice(0, 4));

describe('plans that operators carry out', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
    await operator.json('load', 'plan', operator.file('hai-nam.json', PLAN));
  });
  afterAll(() => province.close());

  const plans = (...args: string[]) => operator.json<PlanJson[]>('plans', ...args);

  it('are listed newest first for their own agency alone', async () => {
    expect((await plans()).map(({ code, state }) => [code, state])).toEqual([
      ['hai-nam', 'draft'],
      ['ke-hoach', 'draft'],
    ]);
    expect(await plans('--as', 'T1.01')).toEqual([]);
    const { stdout } = await operator.run(['plans']);
    expect(stdout).toMatch(new RegExp(`hai-nam +draft +${YEAR} +${YEAR + 1} +Kế hoạch hai năm$`, 'm'));
  });

  it('draft a round for each of their years, with the participants and the prefix given', async () => {
    const made = await operator.json<{ plan: string; rounds: RoundJson[] }>(
      ...['plan', 'rounds', 'hai-nam', '--prefix', 'HN', '--participants', 'all'],
    );
    expect(made.plan).toBe('hai-nam');
    expect(made.rounds.map(({ code, state }) => [code, state])).toEqual([
      [`hn-${YEAR}`, 'draft'],
      [`hn-${YEAR + 1}`, 'draft'],
    ]);
    const drafts = (await operator.json<RoundJson[]>('rounds')).filter(({ code }) => code.startsWith('hn-'));
    expect(drafts.map((round) => [round.participants, round.demonstration])).toEqual([
      [3, false],
      [3, false],
    ]);
    expect(
      (await operator.problemsOf('plan', 'rounds', 'hai-nam', '--prefix', 'HN')).map(([code]) => code),
    ).toEqual(['CODE_TAKEN', 'CODE_TAKEN']);
  });

  it('without a prefix and participants draft rounds of their own code, for their agency alone', async () => {
    const id = (await plans()).find(({ code }) => code === 'hai-nam')?.id;
    const { stdout } = await operator.run(['plan', 'rounds', id ?? '']);
    expect(stdout).toMatch(
      new RegExp(`^Đợt · round hai-nam-${YEAR}: draft, định danh · id round:\\d+$`, 'm'),
    );
    const drafts = await operator.json<RoundJson[]>('rounds');
    expect(drafts.find(({ code }) => code === `hai-nam-${YEAR}`)).toMatchObject({
      participants: 1,
      demonstration: false,
    });
    expect(
      await operator.problemsOf('plan', 'rounds', 'hai-nam', '--prefix', 'x', '--participants', 'T1.01,T9'),
    ).toEqual([['AGENCY_UNKNOWN', 'participants[1].agencyCode']]);
  });

  it('are signed once, by number and day, and cannot be changed from then on', async () => {
    const load = ['load', 'plan', operator.file('phuong.json', PLAN), '--as', 'T1.03'];
    const sign = ['plan', 'sign', 'phuong', '--on', '2024-09-30', '--number'];
    await operator.json(...load);
    expect(await operator.problemsOf(...sign, 'KH', '--as', 'T1.03')).toEqual([
      ['PLAN_NUMBER_MALFORMED', 'number'],
    ]);
    expect(await operator.problemsOf(...sign, '666/KH-UBND')).toEqual([['NOT_FOUND', 'plan']]);
    const signed = { code: 'phuong', state: 'signed', number: '666/KH-UBND', signedOn: '2024-09-30' };
    expect(await operator.json(...sign, '666/KH-UBND', '--as', 'T1.03')).toMatchObject(signed);
    expect(await plans('--as', 'T1.03')).toMatchObject([signed]);
    expect(await operator.problemsOf(...sign, '666/KH-UBND', '--as', 'T1.03')).toEqual([
      ['DOCUMENT_LOCKED', 'id'],
    ]);
    expect(await operator.problemsOf(...load)).toEqual([['DOCUMENT_LOCKED', 'code']]);
  });

  it('that do not exist are named, with where to look', async () => {
    const { code, stderr } = await operator.run(['plan', 'rounds', 'khong-co']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/• plan \[NOT_FOUND\]\n.*"khong-co".*hailong -- plans/);
  });

  it('of a template without a satisfaction criterion warn the operator that loads them', async () => {
    const { stdout } = await operator.run([
      'load',
      'template',
      'kcn-666-2024',
      '--prefix',
      'kcn-canh-bao',
      '--year',
      '2024',
    ]);
    expect(stdout).toContain('SATISFACTION_ITEM_MISSING');
  });

  it('of a wrong shape are refused with every path of the file', async () => {
    const shape = { ...PLAN, population: undefined, groups: [{ ...PLAN.groups[0], questionnaire: 7 }] };
    expect(await operator.problemsOf('load', 'plan', operator.file('sai.json', shape))).toEqual([
      ['KEY_MISSING', 'population'],
      ['VALUE_UNSUITED', 'groups[0].questionnaire'],
    ]);
  });
});

const PLAN = {
  title: 'Kế hoạch hai năm',
  years: { from: YEAR, to: YEAR + 1 },
  population: 'Người đã làm thủ tục',
  channels: ['online', 'paper'],
  groups: [{ code: 'citizen', label: 'Người dân', respondents: ['citizen'], questionnaire: 'mc-citizen' }],
  fielding: { from: '01-01', to: '12-31' },
  deadlines: [],
  quotas: [],
};
