import { readEnvironment } from '../../../apps/portal/src/environment';
import { A_RATING, NO_FEEDBACK, SUBMIT } from '../../kit/intake';
import { aProvince, Province } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound } from '../../kit/round';

/** Forms that one address may send at once. */
const BURST = 2;

describe('forms that come through a proxy', () => {
  const started: Province[] = [];
  afterAll(async () => {
    for (const province of started) await province.close();
  });

  const opened = async (trustProxy?: readonly string[]) => {
    const gate = { burst: BURST, perMinute: 1 };
    const described = aProvince().with(aPortal({ gate, trustProxy })).with(aRound());
    const { portal, publicRoundId, ...province } = await described.open();
    started.push(province);
    let sent = 0;
    /** Verdict on a form; `from` stands in the header, written by the proxy or by a sender that poses as one. */
    return async (from: string) => {
      sent += 1;
      const input = {
        ...{ round: publicRoundId, agencyCode: 'P.1', group: 'citizens', channel: 'KIOSK' },
        ...{ key: `a form without a counter ${sent}`.replaceAll(' ', '-'), answers: [A_RATING, NO_FEEDBACK] },
      };
      const response = await fetch(`${portal.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
        body: JSON.stringify({ query: SUBMIT, variables: { input } }),
      });
      const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      return errors?.[0]?.extensions.code ?? 'looked at';
    };
  };
  const LOOKED_AT = Array.from({ length: BURST }, () => 'looked at');
  const several = async (send: (from: string) => Promise<string>, from: string) => {
    const codes = [];
    for (let n = 0; n <= BURST; n += 1) codes.push(await send(from));
    return codes;
  };

  it('are limited by the address that a trusted proxy names, each by itself', async () => {
    const send = await opened(['127.0.0.1']);
    expect(await several(send, '203.0.113.7')).toEqual([...LOOKED_AT, 'SURVEY_TOO_MANY']);
    expect(await several(send, '203.0.113.8')).toEqual([...LOOKED_AT, 'SURVEY_TOO_MANY']);
  });

  it('cannot buy themselves a fresh limit by writing another address before that of the proxy', async () => {
    const send = await opened(['127.0.0.1']);
    await several(send, '203.0.113.7');
    expect(await send('198.51.100.1, 203.0.113.7')).toBe('SURVEY_TOO_MANY');
  });

  it.each([[undefined], [['10.0.0.1']]])(
    'are limited by who connects where the trusted proxies are %p',
    async (trustProxy) => {
      const send = await opened(trustProxy);
      expect(await several(send, '203.0.113.7')).toEqual([...LOOKED_AT, 'SURVEY_TOO_MANY']);
      expect(await send('203.0.113.8')).toBe('SURVEY_TOO_MANY');
    },
  );
});

describe('HAILONG_TRUST_PROXY', () => {
  it('takes addresses, networks and names by comma; nobody is trusted where it is empty', () => {
    const read = (HAILONG_TRUST_PROXY?: string) => readEnvironment({ HAILONG_TRUST_PROXY }).trustProxy;
    expect(read('127.0.0.1, 10.0.0.0/8,::1,loopback')).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
      '::1',
      'loopback',
    ]);
    expect([read(), read(''), read(' , ')]).toEqual([undefined, undefined, undefined]);
  });

  it.each(['true', 'nginx', '10.0.0.0/33', '0.0.0.0/0', '10.0.0.0/', '1'])('refuses %s by name', (value) => {
    expect(() => readEnvironment({ HAILONG_TRUST_PROXY: value })).toThrow(/HAILONG_TRUST_PROXY/);
  });
});
