import { CITY, hue, PARKS, PROVINCE, templateRows, TRADE } from '../../kit/hue';
import {
  CLOSE,
  FINALISE,
  formInput,
  LOAD,
  OPEN,
  Outcome,
  PLAN,
  PLAN_ROUNDS,
  PUBLISH_FORM,
  refusals,
  RoundOutcome,
  SAVE_FORM,
  SAVE_PLAN,
  SAVE_ROUND,
  SIGN,
} from '../../kit/survey-operations';
import { Opened } from '../../kit/province';

describe('a round', () => {
  let province: Opened<typeof hue>;
  beforeAll(async () => {
    province = await hue.open();
  });
  afterAll(() => province.close());

  it('is drafted for each of the three years of KCN’s plan, with 14/10 and 30/10 as its deadlines', async () => {
    const { rounds, plan } = await province.ask<Outcome>(
      LOAD,
      { input: { template: 'kcn-666-2024', codePrefix: 'kcn-666-2024', year: 2024, publish: true } },
      PARKS,
    );
    const days = ({ year, window, deadlines }: RoundOutcome) => [
      year,
      window.opensOn,
      window.closesOn,
      ...deadlines.map(({ on }) => on),
    ];
    const expected = [2024, 2025, 2026].map((year) => [
      year,
      ...['08-01', '10-31', '10-14', '10-30'].map((on) => `${year}-${on}`),
    ]);
    expect(rounds.map(days)).toEqual(expected);
    const more = { input: { plan: plan?.id, codePrefix: 'KCN.Thêm' } };
    const planned = await province.ask<Outcome>(PLAN_ROUNDS, more, PARKS);
    expect(planned.rounds.map(({ code }) => code)).toEqual([
      'kcn-th-m-2024',
      'kcn-th-m-2025',
      'kcn-th-m-2026',
    ]);
    expect(planned.rounds.map(days)).toEqual(expected);
    const before = await templateRows(province);
    expect(refusals(await province.ask<Outcome>(PLAN_ROUNDS, more, PARKS))).toEqual(
      Array(3).fill('CODE_TAKEN codePrefix'),
    );
    expect(await templateRows(province)).toEqual(before);
  });

  it('opens before its plan is signed, closes before its nominal end, and never opens again', async () => {
    const { rounds } = await province.ask<Outcome>(
      LOAD,
      { input: { template: 'kcn-666-2024', year: 2024, codePrefix: 'som', publish: true } },
      TRADE,
    );
    const [{ id } = { id: '' }] = rounds;
    expect(refusals(await province.ask<Outcome>(CLOSE, { id }, TRADE))).toEqual([
      'ROUND_STEP_UNSUITED state',
    ]);
    const opened = await province.ask<Outcome>(OPEN, { id }, TRADE);
    expect(opened).toMatchObject({ round: { state: 'OPEN' }, warnings: [{ code: 'PLAN_UNSIGNED' }] });
    province.today('2024-10-01');
    const closed = await province.ask<Outcome>(CLOSE, { id }, TRADE);
    expect(closed).toMatchObject({ round: { state: 'CLOSED' }, warnings: [{ code: 'CLOSING_TOO_EARLY' }] });
    expect(refusals(await province.ask<Outcome>(OPEN, { id }, TRADE))).toEqual([
      'ROUND_OPENING_TOO_LATE state',
    ]);
    expect((await province.ask<Outcome>(FINALISE, { id }, TRADE)).round.state).toBe('FINAL');
    expect(refusals(await province.ask<Outcome>(OPEN, { id }, TRADE))).toEqual([
      'ROUND_OPENING_TOO_LATE state',
    ]);
  });

  it('whose window is past is not opened', async () => {
    province.today('2024-11-01');
    const { rounds } = await province.ask<Outcome>(
      LOAD,
      { input: { template: 'kcn-666-2024', year: 2024, codePrefix: 'muon', publish: true } },
      TRADE,
    );
    expect(refusals(await province.ask<Outcome>(OPEN, { id: rounds[0]?.id }, TRADE))).toEqual([
      'LAST_DAY_EXPIRED window',
    ]);
  });

  const published = async (code: string) => {
    const { id } = await province.ask<Outcome>(SAVE_FORM, { input: formInput(code) }, CITY);
    await province.ask<Outcome>(PUBLISH_FORM, { id }, CITY);
    return id;
  };
  const roundInput = async (code: string, plan: string) => ({
    ...{ plan, code, title: 'Đợt khảo sát', year: 2024, channels: ['ONLINE', 'PAPER'] },
    window: { opensOn: '2024-11-01', closesOn: '2024-11-30', entryUntil: '2024-12-10' },
    groups: [
      {
        code: 'citizens',
        label: 'Người dân',
        respondents: ['CITIZEN'],
        questionnaire: await published(`phieu-${code}`),
      },
    ],
  });

  it('of a city takes its ward in, but neither a department nor the province; the province takes anybody in', async () => {
    const plan = await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'kh-hue' } }, CITY);
    const input = await roundInput('hue-2024', plan.id);
    const named = (...codes: string[]) => ({
      input: { ...input, participants: codes.map((agencyCode) => ({ agencyCode })) },
    });
    const kept = await province.ask<RoundOutcome>(SAVE_ROUND, named('HUE', 'HH'), CITY);
    expect(kept.participants).toEqual([
      { rankingGroup: 'district', agency: { code: 'HUE' } },
      { rankingGroup: 'commune', agency: { code: 'HH' } },
    ]);
    expect(refusals(await province.ask<Outcome>(SAVE_ROUND, named('HH', 'SCT', 'P'), CITY))).toEqual([
      'PARTICIPANT_OUTSIDE participants[1]',
      'PARTICIPANT_OUTSIDE participants[2]',
    ]);
    expect(refusals(await province.ask<Outcome>(SAVE_ROUND, named(), CITY))).toEqual([
      'PARTICIPANTS_MISSING participants',
    ]);
    const common = await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'kh-tinh' } }, PROVINCE);
    const all = { input: { ...named('SCT', 'HH').input, plan: common.id } };
    expect((await province.ask<RoundOutcome>(SAVE_ROUND, all, PROVINCE)).participants).toHaveLength(2);
  });

  it('is replaced while it is a draft, under the same plan, and not any more once it is open', async () => {
    const plan = await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'kh-sua' } }, CITY);
    const other = await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'kh-khac' } }, CITY);
    const input = await roundInput('sua-2024', plan.id);
    const { id } = await province.ask<Outcome>(SAVE_ROUND, { input }, CITY);
    expect(await province.ask<Outcome>(SAVE_ROUND, { input: { ...input, year: 2025 } }, CITY)).toMatchObject({
      id,
      year: 2025,
    });
    expect(
      refusals(await province.ask<Outcome>(SAVE_ROUND, { input: { ...input, plan: other.id } }, CITY)),
    ).toEqual(['ROUND_PLAN_DIFFERENT plan']);
    await province.ask<Outcome>(OPEN, { id }, CITY);
    expect(refusals(await province.ask<Outcome>(SAVE_ROUND, { input }, CITY))).toEqual([
      'DOCUMENT_LOCKED code',
    ]);
  });

  it('belongs to a plan of the agency’s own: another’s is answered like one that does not exist', async () => {
    const plan = await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'kh-ky' } }, TRADE);
    await province.ask<Outcome>(
      SIGN,
      { id: plan.id, input: { number: '1/KH-SCT', signedOn: '2024-01-02' } },
      TRADE,
    );
    const input = await roundInput('la-2024', plan.id);
    expect(refusals(await province.ask<Outcome>(SAVE_ROUND, { input }, CITY))).toEqual(['NOT_FOUND plan']);
    expect(
      refusals(await province.ask<Outcome>(SAVE_ROUND, { input: { ...input, plan: '999' } }, CITY)),
    ).toEqual(['NOT_FOUND plan']);
    expect(refusals(await province.ask<Outcome>(PLAN_ROUNDS, { input: { plan: plan.id } }, CITY))).toEqual([
      'NOT_FOUND plan',
    ]);
    expect(refusals(await province.ask<Outcome>(PLAN_ROUNDS, { input: { plan: plan.id } }, TRADE))).toEqual([
      'GROUP_QUESTIONNAIRE_UNPUBLISHED groups.citizens',
    ]);
  });
});
