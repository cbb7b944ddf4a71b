import { randomUUID } from 'node:crypto';
import { RESPONSE_ID } from '@hailong/kernel';
import { RevalueResponse, VerifyTallies } from '@hailong/responses/use-cases';
import { SurveyTemplate } from '@hailong/surveys/domain';
import { CloseRound } from '@hailong/surveys/use-cases';
import { template } from '../../fixtures/labels/template-parts';
import { administratorOf, operatorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { ENTER, IntakeVerdict, SUBMIT } from '../../kit/intake';
import { takenOf } from '../../kit/limited-cells';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';
import { storedForms } from '../../kit/stored-forms';
import { aPortal } from '../../kit/servers/portal';

const INVALIDATE = `mutation ($id: ID!) { it: invalidateSurveyResponse(id: $id, input: { reason: "x" }) { __typename } }`;

const COORDINATION = { group: 'coordination', answers: [{ item: 'PH.1', level: '4' }] };
const SERVICE = { group: 'service', answers: [{ item: 'Q1.1', level: '4' }] };
/** Services of the plan: 10 forms, 10, 20 and 20. */
const COMPETITION = { ...SERVICE, field: 'competition' };
const FOOD = { ...SERVICE, field: 'food-safety' };
const PETROL = { ...SERVICE, field: 'domestic-trade', procedureGroup: 'petrol-retail' };
const PROMOTION = { ...SERVICE, field: 'trade-promotion' };

/** The plan with forms of peer agencies on paper, which clerks type in: as it was carried out, without a list of the bodies. */
function withoutList({ plan, ...rest }: SurveyTemplate): SurveyTemplate {
  const groups = plan?.groups.map((group) => ({ ...group, frame: undefined })) ?? [];
  return { ...rest, ...(plan && { plan: { ...plan, groups } }) };
}

/** Plan of Sở Công Thương Bến Tre 2022: exactly 17 + 9 forms of peer agencies, exactly 60 of people and enterprises. */
describe('the exact cells of Bến Tre', () => {
  const described = aProvince('2022-09-15', 9)
    .with(aPortal({ gate: { burst: 1000, tickets: 'accepted' } }))
    .with(aRound({ template: withoutList(template('ben-tre-sct-2022')), participants: ['P.1'] }));
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(async () => {
    for await (const { differences, cellDifferences } of province.app.get(VerifyTallies).verify('test'))
      expect([...differences, ...cellDifferences]).toEqual([]);
    await province.close();
  });

  const input = (changes: object) => ({
    ...{ key: randomUUID(), round: province.publicRoundId, agencyCode: 'P.1', channel: 'PAPER' },
    ...changes,
  });
  const enter = async (...forms: object[]) =>
    province.ask<IntakeVerdict[]>(ENTER, { inputs: forms.map(input) }, operatorOf('P.1'));
  const send = (form: object) =>
    province.ask<IntakeVerdict>(SUBMIT, { input: input({ channel: 'ONLINE', ...form }) });
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const listed = () => storedForms(province.db);
  const counted = async () => (await listed()).filter(({ valid, surplus }) => valid && !surplus).length;
  const taken = () => takenOf(province.db, province.round.roundId);
  const problemsOf = (verdict: IntakeVerdict | undefined) =>
    verdict?.problems?.map(({ code, place }) => `${code} ${place}`);

  it('count 17 departments and 9 districts, and keep the 27th as surplus that a free slot may take', async () => {
    await enter(...times(18, () => ({ ...COORDINATION, field: 'departments' })));
    await enter(...times(9, () => ({ ...COORDINATION, field: 'districts' })));
    expect(await counted()).toBe(26);
    expect((await taken()).slice(0, 2)).toEqual([17, 9]);
    expect((await listed()).filter(({ surplus }) => surplus)).toMatchObject([
      { valid: true, surplusReason: 'QUOTA_FULL' },
    ]);
  });

  it('count 60 = 10 + 10 + 20 + 20 of 120 people who send at the same moment', async () => {
    const forms = times(30, () => [COMPETITION, FOOD, PETROL, PROMOTION]).flat();
    const verdicts = await Promise.all(forms.map(send));
    expect(verdicts.every(({ __typename }) => __typename === 'SurveyResponseAccepted')).toBe(true);
    expect((await taken()).slice(2)).toEqual([10, 10, 20, 20]);
    expect(await counted()).toBe(60);
  });

  it('refuse a clerk the form that has no place in them, with the field that is missing or wrong', async () => {
    const verdicts = await enter(
      COORDINATION,
      { ...COORDINATION, field: 'competition' },
      { ...FOOD, procedureGroup: 'petrol-retail' },
      { ...SERVICE, field: 'domestic-trade' },
      { ...SERVICE, field: 'departments' },
    );
    expect(verdicts.map(problemsOf)).toEqual([
      ['FIELD_MISSING field'],
      ['FIELD_UNSUITED field'],
      ['PROCEDURE_GROUP_DIFFERENT procedureGroup'],
      ['PROCEDURE_GROUP_MISSING procedureGroup'],
      ['FIELD_UNSUITED field'],
    ]);
    expect(await listed()).toEqual([]);
  });

  it('say which fields there are', async () => {
    const [verdict] = await enter(COORDINATION);
    expect(verdict?.problems).toMatchObject([
      {
        message: expect.stringContaining('sở, ban, ngành tỉnh (departments), ') as string,
        messageEn: expect.stringContaining('write one of sở, ban, ngành tỉnh (departments), ') as string,
      },
    ]);
  });

  it('take a procedure group alone for its field', async () => {
    await enter({ ...SERVICE, procedureGroup: PETROL.procedureGroup });
    expect(await taken()).toEqual([0, 0, 0, 0, 1, 0]);
    const rows = await province.db.admin('select field, procedure_group from hailong.survey_response');
    expect(rows).toEqual([{ field: 5, procedure_group: 1 }]);
  });

  it.each([
    ['without a field', SERVICE, 'SERVICE_MISSING'],
    ['about a field of the peers', { ...SERVICE, field: 'districts' }, 'SERVICE_OUTSIDE'],
    ['that contradicts itself', { ...FOOD, procedureGroup: 'petrol-retail' }, 'SERVICE_DIFFERENT'],
  ])(
    'keep the form of a citizen %s as surplus with the reason, in no cell, and for good',
    async (_, form, reason) => {
      expect((await send(form)).__typename).toBe('SurveyResponseAccepted');
      const [kept] = await listed();
      expect(kept).toMatchObject({ valid: true, surplus: true, surplusReason: reason });
      expect(await taken()).toEqual([0, 0, 0, 0, 0, 0]);
      for (const valid of [false, true]) {
        const wish = { responseId: kept?.id ?? '', valid, reason: 'x' };
        const scope = await province.scopeOf('P.1');
        expectOk(await province.app.get(RevalueResponse).revalue(scope, wish, 'system'));
      }
      expect(await listed()).toMatchObject([{ valid: true, surplus: true, surplusReason: reason }]);
      expect(await taken()).toEqual([0, 0, 0, 0, 0, 0]);
    },
  );

  it('give a free slot at the close to the surplus form of the cell and never to one without a place', async () => {
    await send(SERVICE);
    await enter(...times(11, () => FOOD));
    const [first] = (await listed()).filter(({ surplus }) => !surplus);
    await province.ask(INVALIDATE, { id: RESPONSE_ID.of(first?.id ?? '') }, administratorOf('P.1'));
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    const waiting = (await listed()).filter(({ surplus }) => surplus);
    expect(waiting).toMatchObject([{ surplusReason: 'SERVICE_MISSING' }]);
    expect(await taken()).toEqual([0, 0, 0, 10, 0, 0]);
  });

  it('need no field of a form that is blank: it is kept under its serial', async () => {
    const verdicts = await enter({ ...SERVICE, answers: [], serial: '7' });
    expect(verdicts).toMatchObject([{ __typename: 'SurveyResponseBlank' }]);
    expect(await listed()).toMatchObject([{ valid: false, surplus: false, surplusReason: null }]);
  });
});
