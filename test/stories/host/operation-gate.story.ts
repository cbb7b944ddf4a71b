import { request } from 'node:http';
import { administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { atOnce } from '../../kit/run-concurrently';
import { VUNG_TAU, aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { aVisitor } from '../../kit/visitor';

const AGENCIES = `query ($first: Int!) { surveyAgencies(first: $first) { edges { node {
  code name kind level foundedOn parent { code name } } } } }`;
const KILOBYTE = 1024;

describe('where many ask at once,', () => {
  const gate = { burst: 20, perMinute: 60, mostReading: 1 };
  const described = aProvince('2021-10-01', 9)
    .with(aPortal({ gate }))
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE'] } }))
    .with(aVisitor());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());
  beforeEach(() => province.later(3600));

  const read = (first: number, actor?: ReturnType<typeof administratorOf>) =>
    province.portal.ask(AGENCIES, { first }, actor);
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const json = { 'content-type': 'application/json', ...headers };
    const response = await fetch(`${province.portal.url}/graphql`, { method: 'POST', headers: json, body });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      body: await response.text(),
    };
  };
  const login = () => ({ authorization: `Bearer ${province.portal.tokenOf(administratorOf('P.1'))}` });
  const long = (kilobytes: number) =>
    JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(kilobytes * KILOBYTE) } });

  it('a large body without a login is not read', async () => {
    expect(await post(long(300))).toMatchObject({ status: 413, body: /256 KB/ });
    expect(await post(long(300), { authorization: 'Bearer made.up.token' })).toMatchObject({ status: 413 });
    expect(await post(long(200))).toMatchObject({ status: 200 });
    expect(await post(long(300), login())).toMatchObject({ status: 200 });
  });

  it('a body of unknown length needs a login', async () => {
    const statusOf = (headers: object) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request(
          `${province.portal.url}/graphql`,
          { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
          (response) => {
            response.resume();
            resolve(response.statusCode);
          },
        );
        sent.on('error', reject);
        sent.write(long(1));
        sent.end();
      });
    expect(await statusOf({})).toBe(411);
    expect(await statusOf(login())).toBe(200);
  });

  it('a page costs as many fields as it has entries, so twenty of the longest are refused', async () => {
    const many = Array.from(
      { length: 20 },
      (_, n) => `a${n}: surveyAgencies(first: 200) { edges { node { code name kind level } } }`,
    );
    const { errors } = await province.portal.ask(`{ ${many.join(' ')} }`);
    expect(errors?.[0]?.message).toMatch(/this costs 24020, where a field in a connection counts/);
  });

  it('reading without a login is charged to the address that sends forms, and given back with time', async () => {
    const form = await province.visitor.blank();
    let refused = await read(200);
    for (let reads = 0; refused.errors === undefined && reads < 100; reads += 1) refused = await read(200);
    expect(refused).toMatchObject({ status: 429, errors: [{ extensions: { code: 'SURVEY_TOO_MANY' } }] });
    const { status, retryAfter } = await post(JSON.stringify({ query: AGENCIES, variables: { first: 200 } }));
    expect([status, Number(retryAfter)]).toEqual([429, 1]);
    expect(await read(200, administratorOf('P.1'))).toMatchObject({ status: 200 });
    province.later(60);
    expect(await read(200)).toMatchObject({ status: 200 });
    expect((await province.visitor.submit(province.visitor.inputOf(form))).data).toMatchObject({
      submitSurveyResponse: { __typename: 'SurveyResponseAccepted' },
    });
  });

  it('beyond those carried out and those that wait a reader is asked to come again, and a form is taken', async () => {
    const form = await province.visitor.blank();
    province.later(60);
    const reading = () => post(JSON.stringify({ query: AGENCIES, variables: { first: 1 } }), login());
    let waiting: Promise<unknown>[] = [];
    const [first] = await atOnce(
      province.db.adminUrl,
      'lock table hailong.agency in access exclusive mode',
      [reading],
      async () => {
        const refused: Awaited<ReturnType<typeof post>>[] = [];
        // With one carried out and four that may wait, eight of twelve more find no seat.
        await new Promise<void>((resolve) => {
          waiting = Array.from({ length: 12 }, async () => {
            const answer = await reading();
            if (answer.status === 503 && refused.push(answer) === 8) resolve();
            return answer.status;
          });
        });
        expect(refused[0]).toMatchObject({
          retryAfter: '2',
          body: expect.stringMatching(/SURVEY_BUSY/) as string,
        });
        expect(await province.visitor.submit(province.visitor.inputOf(form))).toMatchObject({
          data: { submitSurveyResponse: { __typename: 'SurveyResponseAccepted' } },
        });
      },
    );
    expect(first?.status).toBe(200);
    const statuses = await Promise.all(waiting);
    expect(statuses.filter((status) => status === 200)).toHaveLength(4);
  });

  it('more wrong variables than GraphQL counts are the fault of the client', async () => {
    const inputs = Array.from({ length: 60 }, () => ({ round: 1 }));
    const { status, errors } = await province.portal.ask(
      'mutation ($inputs: [SurveySubmitResponseInput!]!) { submitSurveyResponses(inputs: $inputs) { __typename } }',
      { inputs },
    );
    expect(status).toBe(400);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']));
    expect(errors).toHaveLength(3);
    expect(errors?.[0]).toMatchObject({
      message: 'mục gửi lên 1, mã cơ quan: thiếu giá trị bắt buộc, hãy bổ sung.',
      extensions: { messageEn: 'input 1, code of the agency: a required value is missing, add it.' },
    });
    expect(errors?.[2]?.message).toMatch(/Còn \d+ chỗ khác cần sửa/);
  });

  it.each([
    ['a name that no operation has', { operationName: 'B' }],
    [
      'several operations and no name',
      { query: 'query A { __typename } query B { surveyTemplates { code } }' },
    ],
  ])('a request with %s is the fault of its client, with a login and without', async (_, request) => {
    const body = JSON.stringify({ query: 'query A { surveyTemplates { code } }', ...request });
    for (const headers of [{}, login()]) {
      const refused = await post(body, headers);
      expect([refused.status, refused.body]).toEqual([
        400,
        expect.stringContaining('OPERATION_RESOLUTION_FAILURE'),
      ]);
    }
  });
});
