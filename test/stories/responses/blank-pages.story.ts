import { choicesOf, fieldsOf, filledIn, pageAt, postForm } from '../../kit/form-page';
import { CloseRound } from '@hailong/surveys/use-cases';
import { expectOk } from '../../kit/expect-ok';
import { administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aRound, VUNG_TAU } from '../../kit/round';
import { finalise } from '../../kit/show-figures';
import { aPortal } from '../../kit/servers/portal';
import { aVisitor } from '../../kit/visitor';
import { TestDatabase } from '../../kit/test-database';
import { differencesOf } from './differences-of';

const RECEIPT = `query ($receipt: String!) { it: surveyReceipt(agencyCode: "P.1", receipt: $receipt) }`;
const RESULTS = `query ($round: ID!) { it: surveyResults(round: $round) { ... on SurveyResults {
  groups { forms { received screenedOut invalid surplus valid } } } } }`;

const pageOf = (province: { readonly portal: { readonly url: string }; readonly publicRoundId: string }) =>
  pageAt(`${province.portal.url}/survey/form?round=${province.publicRoundId}&agency=P.1&group=citizens`);

async function countsOf({ db }: { readonly db: TestDatabase }) {
  const [row] = await db.admin<{ responses: number; invalid: number; outside: number }>(
    `select coalesce(sum(responses), 0)::int as responses, coalesce(sum(invalid), 0)::int as invalid,
       coalesce(sum(screened_out), 0)::int as outside from hailong.tally`,
  );
  return row;
}

describe('the page of a form that hardly says anything', () => {
  const described = aProvince('2018-07-02', 9)
    .with(aPortal())
    .with(aRound({ changes: { channels: ['ONLINE'], leastAnswered: 50 } }));
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(async () => {
    expect(await differencesOf(province.app)).toEqual([]);
    await province.close();
  });

  /** The page after a form was sent on which the obligatory question alone is answered. */
  const told = async () => {
    const { html } = await pageOf(province);
    province.later(60);
    const fields = fieldsOf(html);
    fields.set('q.GY', 'no');
    return postForm(province.portal.url, fields);
  };

  it('tells which answers are left out beside a no, and asks for the question where that was left out', async () => {
    const { html } = await pageOf(province);
    province.later(60);
    const fields = filledIn(html);
    fields.delete('q.GY');
    const refused = await postForm(province.portal.url, fields);
    expect(refused.html).toMatch(/chưa trả lời câu hỏi dẫn đến nó/);
    expect(refused.html).toMatch(/id="i-GY" aria-invalid="true"/);
    const kept = fieldsOf(refused.html);
    kept.set('q.GY', 'no');
    const sent = await postForm(province.portal.url, kept);
    expect(sent.html).toMatch(/Mã biên nhận/);
    const [, list = ''] = /không được ghi:.*<ul>(.*)<\/ul>/.exec(sent.html) ?? [];
    expect(list).toMatch(/^(<li>[^<]{10,}<\/li>)+$/);
    expect(list).not.toMatch(/Q5\.\d/);
  });

  it('says how many answers are missing, stores nothing yet, and lets the person go on', async () => {
    const { response, html } = await told();
    expect(response.status).toBe(422);
    expect(html).toMatch(/Phiếu còn thiếu 9 câu trả lời/);
    expect(await countsOf(province)).toEqual({ responses: 0, invalid: 0, outside: 0 });
    const filled = fieldsOf(html);
    for (const code of [...choicesOf(html).keys()].filter((name) => /^q\.Q[1-4]/.test(name)))
      filled.set(code, '4');
    const sent = await postForm(province.portal.url, filled);
    expect(sent.html).toMatch(/Phiếu của bạn đã được ghi nhận/);
    expect(await countsOf(province)).toEqual({ responses: 1, invalid: 0, outside: 0 });
  });

  it('keeps a form that is sent once more as it is as blank, with a receipt, and never as accepted', async () => {
    const kept = await postForm(province.portal.url, fieldsOf((await told()).html));
    expect(kept.response.status).toBe(200);
    expect(kept.html).toMatch(/giữ là phiếu trắng.*Mã biên nhận/s);
    expect(await countsOf(province)).toEqual({ responses: 0, invalid: 1, outside: 0 });
    const receipt = fieldsOf(kept.html).get('receipt') ?? '';
    expect(await province.ask(RECEIPT, { receipt })).toBe('RECEIVED');
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    expect(await province.ask(RECEIPT, { receipt })).toBe('NOT_COUNTED');
  });
});

describe('a person without a transaction', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal())
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE'], leastAnswered: 50 } }))
    .with(aVisitor());
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(async () => {
    expect(await differencesOf(province.app)).toEqual([]);
    await province.close();
  });

  it('is screened out on the page: the form is in, with a receipt, and is no response', async () => {
    const { html } = await pageOf(province);
    province.later(60);
    const fields = fieldsOf(html);
    fields.set('q.DK.1', 'no');
    const sent = await postForm(province.portal.url, fields);
    expect(sent.response.status).toBe(200);
    expect(sent.html).toMatch(/chưa có dịch vụ nào để đánh giá.*Mã biên nhận/s);
    expect(await countsOf(province)).toEqual({ responses: 0, invalid: 0, outside: 1 });
  });

  it('is screened out over GraphQL by a member of the union of its own, once', async () => {
    const form = await province.visitor.blank();
    province.later(60);
    const answers = [{ item: 'DK.1', level: 'no' }];
    const send = async () =>
      (await province.visitor.submit(province.visitor.inputOf(form, { answers }))).data.submitSurveyResponse;
    expect(await send()).toMatchObject({ __typename: 'SurveyResponseScreenedOut', repeated: false });
    expect(await send()).toMatchObject({ __typename: 'SurveyResponseScreenedOut', repeated: true });
    expect(await countsOf(province)).toEqual({ responses: 0, invalid: 0, outside: 1 });
    const corrected = province.visitor.inputOf(form);
    expect((await province.visitor.submit(corrected)).data.submitSurveyResponse).toMatchObject({
      __typename: 'SurveyResponseAccepted',
      repeated: false,
    });
    expect(await countsOf(province)).toEqual({ responses: 1, invalid: 0, outside: 1 });
    await finalise(province.app, province);
    const asked = [RESULTS, { round: province.publicRoundId }, administratorOf('P.1')] as const;
    const { groups } = await province.ask<{ groups: { forms: object }[] }>(...asked);
    // Two forms of respondents are too few to be told of.
    expect(groups[0]?.forms).toEqual({ received: 0, screenedOut: 0, invalid: 0, surplus: 0, valid: 0 });
  });
});
