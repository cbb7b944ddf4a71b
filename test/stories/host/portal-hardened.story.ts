import { once } from 'node:events';
import { connect } from 'node:net';
import { JwtService } from '@nestjs/jwt';
import { administratorOf } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';

describe('the reference portal, towards strangers,', () => {
  const described = aProvince('today').with(aPortal()).with(agencies());
  let province: Opened<typeof described>;
  const logged: string[] = [];
  beforeAll(async () => {
    province = await described.open();
    const keep = (...what: unknown[]) => void logged.push(JSON.stringify(what));
    province.app.useLogger({ log: keep, error: keep, warn: keep, debug: keep });
  });
  afterAll(() => province.close());

  it('writes nothing to its log about an upload that breaks off', async () => {
    const { hostname, port } = new URL(province.portal.url);
    for (const path of ['/graphql', '/survey/answers']) {
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      const type = path === '/graphql' ? 'application/json' : 'application/x-www-form-urlencoded';
      const head = `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: 1000\r\n\r\n`;
      await new Promise((sent) => socket.write(`${head}{"query":`, sent));
      socket.resetAndDestroy();
    }
    // Answered after the two have been seen, since Node.js serves connections in the order of their bytes.
    await province.portal.ask('{ __typename }');
    expect(logged).toEqual([]);
  });

  it('shows no page in a frame, and nothing stays in a cache', async () => {
    const page = await fetch(province.portal.url);
    expect(page.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    const answer = await fetch(`${province.portal.url}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
    for (const { headers } of [page, answer]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('sends no reader with a token to a host that only the sender of a request has named', async () => {
    const pageFor = async (host: string) =>
      (await province.app.inject({ method: 'GET', url: '/', headers: { host } })).body;
    expect(await pageFor('evil.example')).not.toMatch(/evil/);
    expect(await pageFor('localhost:3000')).toMatch(/curl -s http:\/\/localhost:3000\/graphql/);
  });

  it('takes no login token without a subject or without an end', async () => {
    const claims = { agency: 'P.1', roles: administratorOf('P.1').roles };
    const statusOf = async (token: string) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const body = JSON.stringify({ query: '{ surveyCounters { label } }' });
      const response = await fetch(`${province.portal.url}/graphql`, { method: 'POST', headers, body });
      const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      return errors.map(({ extensions: { code } }) => code);
    };
    const jwt = province.app.get(JwtService);
    const endless = new JwtService({ secret: 'a secret of the tests, 32 bytes long' });
    expect(await statusOf(jwt.sign({ ...claims, sub: 'an-admin' }))).toEqual([]);
    expect(await statusOf(jwt.sign(claims))).toEqual(['UNAUTHENTICATED']);
    expect(await statusOf(endless.sign({ ...claims, sub: 'an-admin' }))).toEqual(['UNAUTHENTICATED']);
  });
});
