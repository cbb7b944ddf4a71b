import { BlankForm, OpenLink, Submitted, openLink } from '../support/open-link';

const RECEIPT = `query ($receipt: ID!) { standing: surveyReceipt(agencyCode: "P.1", receipt: $receipt) }`;

describe('a link that anybody may open (Bà Rịa–Vũng Tàu 2021)', () => {
  let world: OpenLink;
  beforeAll(async () => {
    const gate = { burst: 20, perMinute: 60, tickets: 'required', shortestSeconds: 5 } as const;
    world = await openLink(gate, ['ONLINE', 'KIOSK']);
  });
  afterAll(() => world.portal.stop());
  beforeEach(() => world.clock.forward(600));

  const blank = () => world.blank();
  const inputOf = (form: BlankForm, changes: object = {}) => world.inputOf(form, changes);
  const submit = (input: object) => world.submit(input);
  const codes = ({ data }: Submitted) => data.submitSurveyResponse.problems?.map(({ code }) => code);

  it('hands out each form with a key, under which it counts once from however many tabs', async () => {
    const form = await blank();
    world.clock.forward(60);
    const [one, two] = [await submit(inputOf(form)), await submit(inputOf(form))];
    expect(one.data.submitSurveyResponse).toMatchObject({
      __typename: 'SurveyResponseAccepted',
      repeated: false,
    });
    expect(two.data.submitSurveyResponse).toEqual({ ...one.data.submitSurveyResponse, repeated: true });
  });

  it('takes no form that was not handed out, comes back at once, or lay about for more than a day', async () => {
    const form = await blank();
    expect(codes(await submit(inputOf(form)))).toEqual(['TICKET_TOO_FRESH']);
    expect(codes(await submit(inputOf(form, { key: 'x'.repeat(32) })))).toEqual(['TICKET_UNUSABLE']);
    const changed = `${form.key.slice(0, 20)}${form.key[20] === 'A' ? 'B' : 'A'}${form.key.slice(21)}`;
    expect(codes(await submit(inputOf(form, { key: changed })))).toEqual(['TICKET_UNUSABLE']);
    world.clock.forward(86_401);
    expect(codes(await submit(inputOf(form)))).toEqual(['TICKET_UNUSABLE']);
  });

  it('slows one address down and says when to come again, but not a registered counter', async () => {
    const form = await blank();
    world.clock.forward(60);
    const flood = await Promise.all(Array.from({ length: 40 }, () => submit(inputOf(form))));
    const held = flood.filter(({ errors }) => errors);
    expect(held.length).toBeGreaterThan(10);
    expect(held[0]?.errors?.[0]?.extensions).toMatchObject({
      code: 'SURVEY_TOO_MANY',
      retryAfterMs: expect.any(Number) as number,
    });
    const counter = await world.counterOf('P.1');
    const atCounter = await Promise.all(
      Array.from({ length: 60 }, () => world.submit(inputOf(form, { channel: 'KIOSK' }), counter)),
    );
    expect(atCounter.filter(({ errors }) => errors)).toEqual([]);
    const addresses = await world.portal.db.admin(
      `select table_name, column_name from information_schema.columns
       where table_schema = 'hailong' and column_name ~ '(^|_)(ip|address|agent|session|device)($|_)'`,
    );
    expect(addresses).toEqual([]);
  });

  it('tells the holder of a receipt whether the form was counted, and nobody anything else', async () => {
    const form = await blank();
    world.clock.forward(60);
    const { receipt } = (await submit(inputOf(form))).data.submitSurveyResponse;
    const standing = async (id: string) =>
      (await world.portal.ask<{ standing: string }>(RECEIPT, { receipt: id })).data.standing;
    expect(await standing(receipt ?? '')).toBe('COUNTED');
    expect(await standing('00000000-0000-4000-8000-000000000000')).toBe('UNKNOWN');
    expect(await standing('not a receipt')).toBe('UNKNOWN');
    await world.portal.db.admin('update hailong.survey_response set valid = false where response_id = $1', [
      receipt,
    ]);
    expect(await standing(receipt ?? '')).toBe('NOT_COUNTED');
  });
});
