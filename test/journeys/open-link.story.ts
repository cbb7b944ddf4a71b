import { OpenLink, OpenVerdict, openLink } from '../support/open-link';
import { administratorOf } from '../support/portal-app';

const COUNTER = `mutation { outcome: registerSurveyCounter(input: { label: "Quầy 3" }) { ... on SurveyCounterRegistered { token counter { id } } } }`;
const RECEIPT = `query ($receipt: ID!) { standing: surveyReceipt(agencyCode: "P.1", receipt: $receipt) }`;

describe('a link that anybody may open (Bà Rịa–Vũng Tàu 2021)', () => {
  let link: OpenLink;
  beforeAll(async () => {
    link = await openLink({ burst: 20, perMinute: 60, tickets: 'required', shortestSeconds: 5 });
  });
  afterAll(() => link.portal.stop());
  beforeEach(() => link.forward(600));

  const codes = ({ data }: { data: { verdict: OpenVerdict } }) =>
    data.verdict.problems?.map(({ code }) => code);

  it('hands out each form with a key, under which it counts once from however many tabs', async () => {
    const form = await link.blank();
    link.forward(60);
    const [one, two] = [await link.submit(link.inputOf(form)), await link.submit(link.inputOf(form))];
    expect(one.data.verdict).toMatchObject({ __typename: 'SurveyResponseAccepted', repeated: false });
    expect(two.data.verdict).toEqual({ ...one.data.verdict, repeated: true });
  });

  it('takes no form that was not handed out, comes back at once, or lay about for more than a day', async () => {
    const form = await link.blank();
    expect(codes(await link.submit(link.inputOf(form)))).toEqual(['TICKET_TOO_FRESH']);
    expect(codes(await link.submit(link.inputOf(form, { key: 'x'.repeat(32) })))).toEqual([
      'TICKET_UNUSABLE',
    ]);
    const changed = `${form.key.slice(0, 20)}${form.key[20] === 'A' ? 'B' : 'A'}${form.key.slice(21)}`;
    expect(codes(await link.submit(link.inputOf(form, { key: changed })))).toEqual(['TICKET_UNUSABLE']);
    link.forward(86_401);
    expect(codes(await link.submit(link.inputOf(form)))).toEqual(['TICKET_UNUSABLE']);
  });

  it('counts each form of a mutation that carries many, and takes all of them or none', async () => {
    const forms = [];
    for (let n = 0; n < 15; n += 1) forms.push(await link.blank());
    link.forward(600);
    const inputs = forms.map((form) => link.inputOf(form));
    const accepted = (await link.submitMany(inputs.slice(0, 14))).data.verdicts;
    expect(new Set(accepted.map((each) => each.__typename))).toEqual(new Set(['SurveyResponseAccepted']));
    const stored = () => link.portal.db.admin('select from hailong.survey_response');
    const before = await stored();
    // Of a burst of 20 six are left.
    const refused = await link.submitMany(inputs.slice(8));
    expect(refused.errors?.[0]?.extensions.code).toBe('SURVEY_TOO_MANY');
    expect(await stored()).toHaveLength(before.length);
  });

  it('slows one address down and says when to come again, but not a registered counter', async () => {
    const form = await link.blank();
    link.forward(60);
    const flood = await Promise.all(Array.from({ length: 40 }, () => link.submit(link.inputOf(form))));
    const held = flood.filter(({ errors }) => errors);
    expect(held.length).toBeGreaterThan(10);
    expect(held[0]?.errors?.[0]?.extensions).toMatchObject({
      code: 'SURVEY_TOO_MANY',
      retryAfterMs: expect.any(Number) as number,
    });
    const { data } = await link.portal.ask<{ outcome: { token: string } }>(
      COUNTER,
      {},
      administratorOf('P.1'),
    );
    const atCounter = await Promise.all(
      Array.from({ length: 60 }, () => link.submitAt(data.outcome.token, link.inputOf(form))),
    );
    expect(atCounter.filter(({ errors }) => errors)).toEqual([]);
    const addresses = await link.portal.db.admin(
      `select table_name, column_name from information_schema.columns
       where table_schema = 'hailong' and column_name ~ '(^|_)(ip|address|agent|session|device)($|_)'`,
    );
    expect(addresses).toEqual([]);
  });

  it('tells the holder of a receipt whether the form was counted, and nobody anything else', async () => {
    const form = await link.blank();
    link.forward(60);
    const { receipt } = (await link.submit(link.inputOf(form))).data.verdict;
    const standing = async (id: string) =>
      (await link.portal.ask<{ standing: string }>(RECEIPT, { receipt: id })).data.standing;
    expect(await standing(receipt ?? '')).toBe('COUNTED');
    expect(await standing('00000000-0000-4000-8000-000000000000')).toBe('UNKNOWN');
    expect(await standing('not a receipt')).toBe('UNKNOWN');
    await link.portal.db.admin('update hailong.survey_response set valid = false where response_id = $1', [
      receipt,
    ]);
    expect(await standing(receipt ?? '')).toBe('NOT_COUNTED');
  });

  describe('without scripts', () => {
    const page = async (query = `round=${link.round}&agency=P.1&group=citizens`) => {
      const response = await fetch(`${link.portal.url}/survey/form?${query}`);
      return { response, html: await response.text() };
    };
    const post = async (fields: URLSearchParams) => {
      const response = await fetch(`${link.portal.url}/survey/answers`, { method: 'POST', body: fields });
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
      link.forward(60);
      const sent = await post(fieldsOf(html));
      expect([sent.response.status, sent.html]).toEqual([
        200,
        expect.stringMatching(/Mã biên nhận/) as string,
      ]);
      expect((await post(fieldsOf(html))).html).toMatch(/đã được ghi nhận từ trước/);
    });

    it('answers everything that is wrong with a page that says what to do, never with a fault of ours', async () => {
      const { html } = await page();
      link.forward(60);
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
