import { request } from 'node:http';
import { aProvince, Opened } from '../../kit/province';
import { atOnce } from '../../kit/run-concurrently';
import { VUNG_TAU, aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { aVisitor } from '../../kit/visitor';

/** Another address of this machine than the one that other requests of the tests come from. */
const ELSEWHERE = '127.0.0.2';
const NAMES = 'surveyAgencies(first: 200) { edges { node { code name kind level parent { code name } } } }';
const dear = (roots: number) =>
  JSON.stringify({ query: `{ ${Array.from({ length: roots }, (_, n) => `a${n}: ${NAMES}`).join(' ')} }` });
const ACCEPTED = { data: { submitSurveyResponse: { __typename: 'SurveyResponseAccepted' } } };

describe('callers without a login', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal())
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE'] } }))
    .with(aVisitor());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());
  beforeEach(() => province.later(3600));

  const post = (body: string, localAddress?: string) =>
    new Promise<{ status?: number; retryAfter?: string; connection?: string; text: string }>(
      (resolve, reject) => {
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
        const sent = request(`${province.portal.url}/graphql`, { method: 'POST', localAddress, headers });
        sent.on('error', reject).on('response', (response) => {
          const { 'retry-after': retryAfter, connection } = response.headers;
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => (text += part));
          response.on('end', () => resolve({ status: response.statusCode, retryAfter, connection, text }));
        });
        sent.end(body);
      },
    );

  it('40 of one school, behind one address, open and send their forms at once, and each is counted', async () => {
    const children = Array.from({ length: 40 }, () => province.visitor);
    const forms = await Promise.all(children.map((child) => child.blank()));
    province.later(60);
    const sent = await Promise.all(
      children.map((child, at) => child.submit(child.inputOf(forms[at] as never))),
    );
    expect(sent).toMatchObject(children.map(() => ACCEPTED));
  });

  it('that flood from one address wait in a line, and a form from another is taken meanwhile', async () => {
    const form = await province.visitor.blank();
    province.later(60);
    let answered = 0;
    const flood = Array.from({ length: 60 }, async () => {
      const { status } = await post(dear(4), ELSEWHERE);
      answered += 1;
      return status;
    });
    await Promise.race(flood);
    expect(await province.visitor.submit(province.visitor.inputOf(form))).toMatchObject(ACCEPTED);
    expect(answered).toBeLessThan(30);
    expect(new Set(await Promise.all(flood))).toEqual(new Set([200]));
  });

  it('may ask for as much as the whole form, and not for all that a login may', async () => {
    expect(await post(dear(4))).toMatchObject({ status: 200 });
    const refused = await post(dear(9));
    expect(refused).toMatchObject({ status: 400, text: expect.stringMatching(/may ask for 8000/) as string });
  });

  it('get long lists whole, in the order in which they are asked for', async () => {
    const query = '{ surveyAgencies(first: 200) { edges { node { code } } } }';
    const { data } = JSON.parse((await post(JSON.stringify({ query }))).text) as {
      data: { surveyAgencies: { edges: { node: { code: string } }[] } };
    };
    const codes = data.surveyAgencies.edges.map(({ node }) => node.code);
    const stored = await province.db.admin('select code from hailong.agency');
    expect(codes.toSorted()).toEqual((stored as { code: string }[]).map(({ code }) => code).toSorted());
  });

  it('are refused at once, with the time to come again, where 200 of their address wait', async () => {
    const body = JSON.stringify({ query: '{ surveyAgencies(first: 1) { edges { node { code } } } }' });
    const read = () => post(body, ELSEWHERE);
    let others: Promise<number | undefined>[] = [];
    let refused: Awaited<ReturnType<typeof read>> | undefined;
    const lock = 'lock table hailong.agency in access exclusive mode';
    const [first] = await atOnce(province.db.adminUrl, lock, [read], async () => {
      await new Promise<void>((resolve) => {
        others = Array.from({ length: 240 }, async () => {
          const answer = await read();
          if (answer.status === 503) resolve(void (refused = answer));
          return answer.status;
        });
      });
    });
    expect([first?.status, refused]).toEqual([
      200,
      expect.objectContaining({ retryAfter: '2', connection: 'close' }),
    ]);
    const statuses = await Promise.all(others);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    // One more was inside, seven waited inside for its seat, and 200 outside.
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(207);
  });
});
