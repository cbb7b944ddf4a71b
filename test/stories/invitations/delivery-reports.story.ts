import { createHash, createHmac, randomUUID } from 'node:crypto';
import { DeliveryOptions } from '@hailong/invitations';
import { administratorOf } from '../../kit/actors';
import { Opened, aProvince } from '../../kit/province';
import { aRound } from '../../kit/round';
import { RunningPortal, aPortal } from '../../kit/servers/portal';

const SECRET = 'the secret of the gateway, shared.';
const OA_SECRET = 'the secret of the account';
const DELIVERY: DeliveryOptions = {
  objectionsTo: 'mailto:tuchoi@so.gov.vn',
  sms: {
    ...{ url: 'http://127.0.0.1:1/', brandname: 'SONOIVU', body: { to: '{phone}', text: '{text}' } },
    answer: { code: 'code', accepted: ['0'] },
    callback: {
      header: 'X-Gateway-Signature',
      secret: SECRET,
      ...{ id: 'request.id', state: 'status', arrived: ['DELIVRD'], failed: ['UNDELIV', 'REJECTD'] },
    },
  },
  zalo: {
    ...{ appId: '4102', appSecret: 'x', templateId: '1', fields: { ma: '{code}' }, oaSecret: OA_SECRET },
    tokens: { change: () => Promise.reject(new Error('no token is asked for here')) },
  },
};

describe('when an operator reports on a message,', () => {
  const described = aProvince()
    .with(aPortal({ delivery: DELIVERY }))
    .with(aRound());
  let province: Opened<typeof described>;
  let portal: RunningPortal;
  let round: { readonly roundId: number; readonly agencyId: number };
  beforeAll(async () => {
    province = await described.open();
    portal = province.portal;
    const { agencyId } = await province.scopeOf('P.1');
    round = { roundId: province.round.roundId, agencyId };
  });
  afterAll(() => province.close());

  const delivered = async (port: string, changes = '') => {
    const [invitation, id] = [randomUUID(), randomUUID()];
    await portal.db.admin(
      `insert into hailong.invitation (agency_id, invitation_id, round_id, port, made_on, expires_on, sent_on)
       values ($1, $2, $3, $4, '2018-08-01', '2018-10-31', '2018-08-15')`,
      [round.agencyId, invitation, round.roundId, port],
    );
    await portal.db.admin(
      `insert into hailong.delivery (agency_id, delivery_id, invitation_id, kind, state, attempts, next_attempt_at, port, delivered_on)
       values ($1, $2, $3, 'invitation', 'delivered', 1, now(), $4, '2018-08-15')`,
      [round.agencyId, id, invitation, port],
    );
    if (changes) await portal.db.admin(`update hailong.delivery set ${changes} where delivery_id = $1`, [id]);
    return { id, reference: `${round.agencyId}-${id}` };
  };
  const stateOf = async ({ id }: { id: string }) =>
    (await portal.db.admin('select state, reason from hailong.delivery where delivery_id = $1', [id]))[0];
  const post = async (port: string, text: string, headers: Readonly<Record<string, string>>) =>
    (
      await fetch(`${portal.url}/survey/deliveries/callback/${port}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: text,
      })
    ).status;
  const hmac = (text: string, secret = SECRET) => createHmac('sha256', secret).update(text).digest('hex');
  const smsReport = (reference: string, status: string) =>
    // Spaces as no JSON.stringify writes them: the signature is over the body as it came.
    `{ "request": { "id": "${reference}" },  "status": "${status}", "phone": "84912345678" }`;
  const reportSms = (reference: string, status: string) => {
    const text = smsReport(reference, status);
    return post('sms', text, { 'x-gateway-signature': hmac(text) });
  };

  it('a message that arrived on the telephone is confirmed, once, and nothing else of the report is kept', async () => {
    const message = await delivered('sms');
    expect(await reportSms(message.reference, 'DELIVRD')).toBe(200);
    expect(await stateOf(message)).toEqual({ state: 'confirmed', reason: null });
    expect(await reportSms(message.reference, 'DELIVRD')).toBe(200);
    expect(await reportSms(message.reference, 'UNDELIV')).toBe(200);
    expect(await stateOf(message)).toEqual({ state: 'confirmed', reason: null });
    const rows = await portal.db.admin<{ row: string }>(
      `select to_jsonb(d)::text || (select coalesce(string_agg(to_jsonb(a)::text, ''), '') from hailong.audit_entry a) as row
       from hailong.delivery d`,
    );
    expect(rows.map(({ row }) => row).join('')).not.toContain('912345678');
  });

  it('a message that did not arrive is failed with the code of the operator, and may go another way', async () => {
    const message = await delivered('sms');
    expect(await reportSms(message.reference, 'UNDELIV')).toBe(200);
    expect(await stateOf(message)).toEqual({ state: 'failed', reason: 'SMS_UNDELIV' });
    const retry = `mutation ($input: SurveyRetryDeliveriesInput!) { it: retrySurveyDeliveries(input: $input) {
      ... on SurveyDeliveriesRetried { retried } } }`;
    const input = { round: `round:${round.roundId}`, port: 'ZALO' };
    const { data } = await portal.ask<{ it: { retried: number } }>(retry, { input }, administratorOf('P.1'));
    expect(data.it.retried).toBe(1);
    const [row] = await portal.db.admin(
      `select i.port, d.state from hailong.invitation i join hailong.delivery d using (agency_id, invitation_id)
       where d.delivery_id = $1`,
      [message.id],
    );
    expect(row).toEqual({ port: 'zalo', state: 'waiting' });
  });

  it('a wrong signature is refused and changes nothing', async () => {
    const message = await delivered('sms');
    const text = smsReport(message.reference, 'DELIVRD');
    expect(await post('sms', text, {})).toBe(401);
    expect(await post('sms', text, { 'x-gateway-signature': hmac(text, 'another secret') })).toBe(401);
    expect(await post('sms', `${text} `, { 'x-gateway-signature': hmac(text) })).toBe(401);
    expect(await post('sms', '[]', { 'x-gateway-signature': 'ab' })).toBe(401);
    expect(await stateOf(message)).toEqual({ state: 'delivered', reason: null });
  });

  it('a report about an unknown message, another state or another port is taken and changes nothing', async () => {
    const waiting = await delivered('sms', `state = 'waiting', port = null, delivered_on = null`);
    const sandboxed = await delivered('sms', 'sandboxed = true');
    const other = await delivered('zalo');
    for (const { reference } of [waiting, sandboxed, other])
      expect(await reportSms(reference, 'DELIVRD')).toBe(200);
    for (const reference of [
      '',
      'x',
      `999999-${randomUUID()}`,
      `${round.agencyId}-${randomUUID()}`,
      `0-${other.id}`,
      '99999999999-x',
    ])
      expect(await reportSms(reference, 'DELIVRD')).toBe(200);
    expect(await reportSms(other.reference, 'ENROUTE')).toBe(200);
    expect(await stateOf(waiting)).toMatchObject({ state: 'waiting' });
    expect(await stateOf(sandboxed)).toMatchObject({ state: 'delivered' });
    expect(await stateOf(other)).toMatchObject({ state: 'delivered' });
  });

  it('no body leads to a fault of the server', async () => {
    for (const text of [
      '',
      '{',
      'null',
      '[1]',
      '"x"',
      '{"request":null}',
      '{"request":{"id":{}},"status":[]}',
    ])
      expect(await post('sms', text, { 'x-gateway-signature': hmac(text) })).toBeLessThan(500);
    for (const port of ['email', 'paper', '__proto__', 'constructor'])
      expect(await post(port, '{}', {})).toBe(404);
  });

  it('an event of Zalo that a message was received confirms it, under the signature of the account', async () => {
    const message = await delivered('zalo');
    const event = (name: string) =>
      JSON.stringify({
        ...{ event_name: name, app_id: '4102', sender: { id: '1' }, recipient: { id: '84912345678' } },
        message: { delivery_time: '1534300000000', msg_id: 'a3', tracking_id: message.reference },
        timestamp: '1534300000001',
      });
    const mac = (text: string, secret = OA_SECRET) =>
      `mac=${createHash('sha256').update(`4102${text}1534300000001${secret}`).digest('hex')}`;
    const [seen, received] = [event('user_seen_message'), event('user_received_message')];
    expect(await post('zalo', received, { 'x-zevent-signature': mac(received, 'x') })).toBe(401);
    expect(await post('zalo', seen, { 'x-zevent-signature': mac(seen) })).toBe(200);
    expect(await stateOf(message)).toMatchObject({ state: 'delivered' });
    expect(await post('zalo', received, { 'x-zevent-signature': mac(received) })).toBe(200);
    expect(await stateOf(message)).toMatchObject({ state: 'confirmed' });
  });

  it('counts, costs and messages of the sandbox show to the agency', async () => {
    await delivered('sms', 'segments = 2, price = 1700');
    const query = `query ($round: ID!) { it: surveyDeliveries(round: $round) {
      delivered confirmed sandboxed costs { port messages segments price } } }`;
    const asked = (as: string) =>
      portal.ask<{ it: object }>(query, { round: `round:${round.roundId}` }, administratorOf(as));
    const { data, errors } = await asked('P.1');
    expect(errors).toBeUndefined();
    expect(data.it).toMatchObject({ confirmed: 2, sandboxed: 1 });
    expect((data.it as { costs: object[] }).costs).toContainEqual(
      expect.objectContaining({ port: 'SMS', segments: 2, price: 1700 }),
    );
    expect((await asked('P.2')).data.it).toMatchObject({ confirmed: 0, costs: [] });
  });
});
