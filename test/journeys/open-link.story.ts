import { clockAt, day } from '@hailong/kernel';
import { AgencyScope } from '@hailong/database';
import { ReadOrganisation } from '@hailong/agencies';
import { LoadTemplate, OpenRound } from '@hailong/surveys';
import { importTestAgencies, expectOk } from '../support/open-round';
import { RunningPortal, administratorOf, runningPortal } from '../support/portal-app';

const RESULT = `__typename
  ... on SurveyResponseAccepted { receipt repeated }
  ... on SurveyResponseRefused { problems { __typename ... on SurveyProblem { code place message } } }`;
const SUBMIT = `mutation ($input: SubmitSurveyResponseInput!) { verdict: submitSurveyResponse(input: $input) { ${RESULT} } }`;
const FORM = `query ($round: ID!) { form: surveyForm(round: $round, agencyCode: "P.1", group: "citizens") {
  ... on SurveyForm { key questionnaire sections { items { code kind required choices { code } } } } } }`;
const COUNTER = `mutation { outcome: registerSurveyCounter(input: { label: "Quầy 3" }) { ... on SurveyCounterRegistered { token counter { id } } } }`;
const RECEIPT = `query ($receipt: ID!) { standing: surveyReceipt(agencyCode: "P.1", receipt: $receipt) }`;

interface Verdict {
  readonly __typename: string;
  readonly receipt?: string;
  readonly repeated?: boolean;
  readonly problems?: readonly { code: string }[];
}
interface Form {
  readonly key: string;
  readonly questionnaire: string;
  readonly sections: readonly {
    items: readonly { code: string; kind: string; required: boolean; choices: readonly { code: string }[] }[];
  }[];
}

/** A clock that a test moves on. */
function movingClock(from: string) {
  let at = clockAt(day(from)).now().getTime() + 9 * 3_600_000;
  return { now: () => new Date(at), forward: (seconds: number) => (at += seconds * 1000) };
}

describe('a link that anybody may open (Bà Rịa–Vũng Tàu 2021)', () => {
  const clock = movingClock('2021-10-01');
  let portal: RunningPortal;
  let round: string;
  beforeAll(async () => {
    portal = await runningPortal({
      clock,
      gate: { burst: 20, perMinute: 60, tickets: 'required', shortestSeconds: 5 },
    });
    await importTestAgencies(portal.app);
    const agency = await portal.app.get(ReadOrganisation).byCode('P.1');
    const scope = AgencyScope.of(agency?.agencyId ?? 0, 'tester');
    const loaded = expectOk(
      await portal.app.get(LoadTemplate).run(scope, {
        template: 'ba-ria-vung-tau-tnmt-2021',
        publish: true,
        participants: [{ agencyCode: 'P.1' }],
      }),
    );
    const opened = expectOk(await portal.app.get(OpenRound).run(scope, loaded.rounds[0]?.roundId ?? 0));
    round = String(opened.round.roundId);
  });
  afterAll(() => portal.stop());
  beforeEach(() => clock.forward(600));

  const blank = async () => (await portal.ask<{ form: Form }>(FORM, { round })).data.form;
  const answersOf = (form: Form) =>
    form.sections
      .flatMap(({ items }) => items)
      .filter(({ choices, kind }) => choices.length > 0 && kind !== 'MULTIPLE')
      .map(({ code, choices }) => ({ item: code, level: choices[0]?.code }));
  const inputOf = (form: Form, changes: object = {}) => ({
    ...{
      key: form.key,
      round,
      agencyCode: 'P.1',
      group: 'citizens',
      channel: 'ONLINE',
      answers: answersOf(form),
    },
    ...changes,
  });
  const submit = async (input: object) => portal.ask<{ verdict: Verdict }>(SUBMIT, { input });
  const codes = ({ data }: { data: { verdict: Verdict } }) => data.verdict.problems?.map(({ code }) => code);

  it('hands out each form with a key, under which it counts once from however many tabs', async () => {
    const form = await blank();
    clock.forward(60);
    const [one, two] = [await submit(inputOf(form)), await submit(inputOf(form))];
    expect(one.data.verdict).toMatchObject({ __typename: 'SurveyResponseAccepted', repeated: false });
    expect(two.data.verdict).toEqual({ ...one.data.verdict, repeated: true });
  });

  it('takes no form that was not handed out, comes back at once, or lay about for more than a day', async () => {
    const form = await blank();
    expect(codes(await submit(inputOf(form)))).toEqual(['TICKET_TOO_FRESH']);
    expect(codes(await submit(inputOf(form, { key: 'x'.repeat(32) })))).toEqual(['TICKET_UNUSABLE']);
    const changed = `${form.key.slice(0, 20)}${form.key[20] === 'A' ? 'B' : 'A'}${form.key.slice(21)}`;
    expect(codes(await submit(inputOf(form, { key: changed })))).toEqual(['TICKET_UNUSABLE']);
    clock.forward(86_401);
    expect(codes(await submit(inputOf(form)))).toEqual(['TICKET_UNUSABLE']);
  });

  it('slows one address down and says when to come again, but not a registered counter', async () => {
    const form = await blank();
    clock.forward(60);
    const flood = await Promise.all(Array.from({ length: 40 }, () => submit(inputOf(form))));
    const held = flood.filter(({ errors }) => errors);
    expect(held.length).toBeGreaterThan(10);
    expect(held[0]?.errors?.[0]?.extensions).toMatchObject({
      code: 'SURVEY_TOO_MANY',
      retryAfterMs: expect.any(Number) as number,
    });
    const { data } = await portal.ask<{ outcome: { token: string } }>(COUNTER, {}, administratorOf('P.1'));
    const atCounter = await Promise.all(
      Array.from({ length: 60 }, async () => {
        const response = await fetch(`${portal.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-hailong-counter': data.outcome.token },
          body: JSON.stringify({ query: SUBMIT, variables: { input: inputOf(form) } }),
        });
        return (await response.json()) as { errors?: unknown };
      }),
    );
    expect(atCounter.filter(({ errors }) => errors)).toEqual([]);
    const addresses = await portal.db.admin(
      `select table_name, column_name from information_schema.columns
       where table_schema = 'hailong' and column_name ~ '(^|_)(ip|address|agent|session|device)($|_)'`,
    );
    expect(addresses).toEqual([]);
  });

  it('tells the holder of a receipt whether the form was counted, and nobody anything else', async () => {
    const form = await blank();
    clock.forward(60);
    const { receipt } = (await submit(inputOf(form))).data.verdict;
    const standing = async (id: string) =>
      (await portal.ask<{ standing: string }>(RECEIPT, { receipt: id })).data.standing;
    expect(await standing(receipt ?? '')).toBe('COUNTED');
    expect(await standing('00000000-0000-4000-8000-000000000000')).toBe('UNKNOWN');
    expect(await standing('not a receipt')).toBe('UNKNOWN');
    await portal.db.admin('update hailong.survey_response set valid = false where response_id = $1', [
      receipt,
    ]);
    expect(await standing(receipt ?? '')).toBe('NOT_COUNTED');
  });

  describe('without scripts', () => {
    const page = async (query = `round=${round}&agency=P.1&group=citizens`) => {
      const response = await fetch(`${portal.url}/survey/form?${query}`);
      return { response, html: await response.text() };
    };
    const post = async (fields: URLSearchParams) => {
      const response = await fetch(`${portal.url}/survey/answers`, { method: 'POST', body: fields });
      return { response, html: await response.text() };
    };
    const fieldsOf = (html: string) => {
      const fields = new URLSearchParams();
      for (const [, name = '', value = ''] of html.matchAll(
        /<input type="hidden" name="([^"]+)" value="([^"]*)">/g,
      ))
        fields.append(name, value);
      const seen = new Set<string>();
      for (const [, name = '', value = ''] of html.matchAll(
        /<input type="radio" name="([^"]+)" value="([^"]*)"/g,
      ))
        if (!seen.has(name) && seen.add(name)) fields.append(name, value);
      return fields;
    };

    it('is a page of a few kilobytes that can be filled in and sent; the answer says that it is in', async () => {
      const { response, html } = await page();
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      expect(html).not.toMatch(/<script/i);
      expect(Buffer.byteLength(html)).toBeLessThan(30_000);
      clock.forward(60);
      const sent = await post(fieldsOf(html));
      expect([sent.response.status, sent.html]).toEqual([
        200,
        expect.stringMatching(/Mã biên nhận/) as string,
      ]);
      expect((await post(fieldsOf(html))).html).toMatch(/đã được ghi nhận từ trước/);
    });

    it('answers everything that is wrong with a page that says what to do, never with a fault of ours', async () => {
      const { html } = await page();
      clock.forward(60);
      const broken = fieldsOf(html);
      for (const name of [...broken.keys()].filter((each) => each.startsWith('q.'))) broken.set(name, '99');
      const refused = await post(broken);
      expect([refused.response.status, refused.html]).toEqual([
        422,
        expect.stringMatching(/chưa được ghi nhận/) as string,
      ]);
      for (const fields of [{}, { key: '<script>' }, { round: 'x' }, { website: 'http://spam' }]) {
        const { response, html: said } = await post(new URLSearchParams(fields as Record<string, string>));
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(response.status).toBeLessThan(500);
        expect(said).not.toMatch(/<script/i);
      }
      expect((await page('round=999999&agency=P.1&group=citizens')).response.status).toBe(404);
      expect((await page('round=%3Cb%3E&agency=%3Cscript%3E')).html).not.toMatch(/<script/i);
    });
  });
});
