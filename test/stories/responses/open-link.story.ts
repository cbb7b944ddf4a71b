import { day, ROUND_ID } from '@hailong/kernel';
import { Submission } from '@hailong/responses/domain';
import { SubmitResponse } from '@hailong/responses/use-cases';
import { Sealing } from '@hailong/secrets';
import { CloseRound } from '@hailong/surveys/use-cases';
import { FORM_CLASSES } from '@hailong/surveys/domain';
import { expectOk } from '../../kit/expect-ok';
import { fieldsOf, filledIn, pageAt, postForm } from '../../kit/form-page';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, VUNG_TAU } from '../../kit/round';
import { aVisitor, BlankForm, Submitted } from '../../kit/visitor';

const RECEIPT = `query ($receipt: String!) { standing: surveyReceipt(agencyCode: "P.1", receipt: $receipt) }`;

describe('a link that anybody may open (Bà Rịa–Vũng Tàu 2021)', () => {
  const gate = { burst: 20, perMinute: 60, shortestSeconds: 5 };
  const described = aProvince('2021-10-01', 9)
    .with(aPortal({ gate }))
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE', 'KIOSK', 'APP'] } }))
    .with(aVisitor());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());
  beforeEach(() => province.later(600));

  const blank = () => province.visitor.blank();
  const inputOf = (form: BlankForm, changes: object = {}) => province.visitor.inputOf(form, changes);
  const submit = (input: object) => province.visitor.submit(input);
  const codes = ({ data }: Submitted) => data.submitSurveyResponse.problems?.map(({ code }) => code);

  it('hands out each form with a key, under which it counts once from however many tabs', async () => {
    const form = await blank();
    province.later(60);
    const [one, two] = [await submit(inputOf(form)), await submit(inputOf(form))];
    expect(one.data.submitSurveyResponse).toMatchObject({
      __typename: 'SurveyResponseAccepted',
      repeated: false,
    });
    expect(two.data.submitSurveyResponse).toEqual({ ...one.data.submitSurveyResponse, repeated: true });
  });

  it('takes no form that was not handed out, comes back at once, or lay about for more than a day', async () => {
    const form = await blank();
    expect(codes(await submit(inputOf(form)))).toEqual(['TICKET_TOO_EARLY']);
    expect(codes(await submit(inputOf(form, { key: 'x'.repeat(32) })))).toEqual(['TICKET_UNUSABLE']);
    const changed = `${form.key.slice(0, 20)}${form.key[20] === 'A' ? 'B' : 'A'}${form.key.slice(21)}`;
    expect(codes(await submit(inputOf(form, { key: changed })))).toEqual(['TICKET_UNUSABLE']);
    province.later(86_401);
    expect(codes(await submit(inputOf(form)))).toEqual(['TICKET_UNUSABLE']);
  });

  it('marks the help of an official on each channel and on the page: such a form is no independent one', async () => {
    const classOf = async (receipt = '') => {
      const id = province.app.get(Sealing).unmask(receipt);
      const rows = await province.db.admin<{ form_class: number }>(
        'select form_class from hailong.survey_response where response_id = $1',
        [id],
      );
      return rows.map(({ form_class: number }) => FORM_CLASSES.keyOf(number));
    };
    const sent = async (changes: object) => {
      const form = await blank();
      province.later(60);
      return classOf((await submit(inputOf(form, changes))).data.submitSurveyResponse.receipt);
    };
    const posted = async (ticked: object) => {
      const address = `${province.portal.url}/survey/form?round=${province.publicRoundId}&agency=P.1`;
      const fields = filledIn((await pageAt(address)).html);
      for (const [name, value] of Object.entries(ticked)) fields.set(name, value as string);
      province.later(60);
      return classOf(
        fieldsOf((await postForm(province.portal.url, fields)).html).get('receipt') ?? undefined,
      );
    };
    for (const channel of ['ONLINE', 'APP'])
      expect([await sent({ channel }), await sent({ channel, helped: true })]).toEqual([
        ['independent'],
        ['touched'],
      ]);
    expect([await posted({}), await posted({ helped: 'yes' })]).toEqual([['independent'], ['touched']]);
  });

  it('counts each form of a mutation that carries many, and takes all of them or none', async () => {
    const forms = [];
    for (let n = 0; n < 15; n += 1) forms.push(await blank());
    province.later(600);
    const inputs = forms.map((form) => inputOf(form));
    const accepted = (await province.visitor.submitMany(inputs.slice(0, 14))).data.verdicts;
    expect(new Set(accepted.map((each) => each.__typename))).toEqual(new Set(['SurveyResponseAccepted']));
    const stored = () => province.db.admin('select from hailong.survey_response');
    const before = await stored();
    // Of a burst of 20 six are left.
    const refused = await province.visitor.submitMany(inputs.slice(8));
    expect(refused.errors?.[0]?.extensions.code).toBe('SURVEY_TOO_MANY');
    expect(await stored()).toHaveLength(before.length);
  });

  it('never pushes out a form that an operator types in, by whatever key it comes', async () => {
    const form = await blank();
    province.later(60);
    const { roundId, ...sent } = { ...inputOf(form), roundId: ROUND_ID.read(province.publicRoundId) };
    expect((await submit(sent)).data.submitSurveyResponse).toMatchObject({ repeated: false });
    const typedIn = { ...sent, roundId, channel: 'kiosk' } as unknown as Submission;
    const enter = (typed: Submission) =>
      province.app.get(SubmitResponse).submit(typed, { on: day('2021-10-01'), operator: 'clerk' });
    expect(await enter(typedIn)).toMatchObject({ ok: true, value: { repeated: false } });
    expect(await enter({ ...typedIn, serial: form.key })).toMatchObject({
      ok: true,
      value: { repeated: false },
    });
    expect(await enter({ ...typedIn, serial: form.key })).toMatchObject({
      ok: true,
      value: { repeated: true },
    });
  });

  it('hands forms out no faster than an address may ask for them, in one request or in many', async () => {
    const many = Array.from(
      { length: 30 },
      (_, at) =>
        `f${at}: surveyForm(round: "${province.publicRoundId}", agencyCode: "P.1", group: "citizens") { ... on SurveyForm { key } }`,
    );
    expect((await province.portal.ask(`{ ${many.join(' ')} }`)).status).toBe(400);
    const keys = Array.from({ length: 89 }, (_, at) => `k${at}: key`).join(' ');
    const { data, errors } = await province.portal.ask<{ form: Record<string, string | null> }>(
      `{ form: surveyForm(round: "${province.publicRoundId}", agencyCode: "P.1", group: "citizens") { ... on SurveyForm { ${keys} } } }`,
    );
    // Of the 80 that a burst of 20 forms allows, eight are the price of an operation of 7922 fields.
    expect(Object.values(data.form).filter((key) => key !== null)).toHaveLength(72);
    expect(errors?.[0]?.extensions.code).toBe('SURVEY_TOO_MANY');
    const page = await fetch(
      `${province.portal.url}/survey/form?round=${province.publicRoundId}&agency=P.1&group=citizens`,
    );
    expect(page.status).toBe(429);
  });

  it('takes kiosk forms of a registered counter alone where it demands tickets, and app forms with a ticket', async () => {
    const form = await blank();
    province.later(60);
    const made = { key: 'x'.repeat(32) };
    expect(codes(await submit(inputOf(form, { ...made, channel: 'APP' })))).toEqual(['TICKET_UNUSABLE']);
    expect(codes(await submit(inputOf(form, { channel: 'KIOSK' })))).toEqual(['COUNTER_MISSING']);
    const counter = await province.visitor.counterOf('P.2');
    const foreign = await province.visitor.submit(inputOf(form, { ...made, channel: 'KIOSK' }), counter);
    expect(codes(foreign)).toEqual(['COUNTER_MISSING']);
  });

  it('slows one address down and says when to come again, but not a registered counter', async () => {
    const form = await blank();
    province.later(60);
    const flood = await Promise.all(Array.from({ length: 40 }, () => submit(inputOf(form))));
    const held = flood.filter(({ errors }) => errors);
    expect(held.length).toBeGreaterThan(10);
    expect(held[0]?.errors?.[0]?.extensions).toMatchObject({
      code: 'SURVEY_TOO_MANY',
      retryAfterMs: expect.any(Number) as number,
    });
    const counter = await province.visitor.counterOf('P.1');
    const atCounter = await Promise.all(
      Array.from({ length: 60 }, () => province.visitor.submit(inputOf(form, { channel: 'KIOSK' }), counter)),
    );
    expect(atCounter.filter(({ errors }) => errors)).toEqual([]);
    const addresses = await province.db.admin(
      `select table_name, column_name from information_schema.columns
       where table_schema = 'hailong' and column_name ~ '(^|_)(ip|address|agent|session|device)($|_)'`,
    );
    expect(addresses).toEqual([]);
  });

  it('tells the holder of a receipt whether the form counts once the round has closed, and no administrator which form it is', async () => {
    const form = await blank();
    province.later(60);
    const { receipt } = (await submit(inputOf(form))).data.submitSurveyResponse;
    const standing = async (id: string) =>
      (await province.portal.ask<{ standing: string }>(RECEIPT, { receipt: id })).data.standing;
    expect(await standing(receipt ?? '')).toBe('RECEIVED');
    expect(await standing('00000000-0000-4000-8000-000000000000')).toBe('UNKNOWN');
    expect(await standing('not a receipt')).toBe('UNKNOWN');
    const invalidate = 'update hailong.survey_response set valid = false where response_id = $1 returning 1';
    expect(await province.db.admin(invalidate, [receipt])).toEqual([]);
    const id = province.app.get(Sealing).unmask(receipt ?? '');
    expect(await province.db.admin(invalidate, [id])).toHaveLength(1);
    expect(await standing(receipt ?? '')).toBe('RECEIVED');
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    expect(await standing(receipt ?? '')).toBe('NOT_COUNTED');
  });
});
