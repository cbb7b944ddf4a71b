import { INestApplicationContext } from '@nestjs/common';
import { SmsOptions } from '@hailong/invitations';
import { ReadDeliveries, RetryDeliveries } from '@hailong/invitations/use-cases';
import { Opened, aProvince } from '../../kit/province';
import { aRound } from '../../kit/round';
import { anOutbox, deliver, deliveryProcesses } from './deliveries';
import { GATEWAY_KEY, MessageGateway, SMS_TAKEN, json, messageGateway, smsThrough } from './message-gateway';

const PHONE = { phone: '0912 345 678' };

const described = aProvince().with(deliveryProcesses()).with(aRound()).with(anOutbox());

describe('where invitations go by SMS,', () => {
  let province: Opened<typeof described>;
  let gateway: MessageGateway;
  let sms: SmsOptions;
  let app: INestApplicationContext;
  beforeAll(async () => {
    province = await described.open();
    gateway = await messageGateway(SMS_TAKEN);
    sms = smsThrough(gateway);
    app = await province.process({ sms });
  });
  afterAll(async () => {
    await province.close();
    await gateway.close();
  });
  afterEach(() => void (gateway.calls.length = 0));
  const messageOf = async (invitation: string | undefined) =>
    (await province.outbox.messages()).find((message) => message.invitation === invitation);

  it('an SMS is a filled template: short, without marks, with link, code, last day and where to object', async () => {
    const [invitation] = await province.outbox.invite('sms', [PHONE]);
    expect(await deliver(app)).toMatchObject({ delivered: 1 });
    const { agencyId } = await province.scopeOf('P.1');
    const message = await messageOf(invitation);
    expect(gateway.calls).toHaveLength(1);
    expect(gateway.calls[0]).toMatchObject({ path: '/send', headers: { 'x-sender': 'SONOIVU' } });
    expect(gateway.calls[0]?.body).toEqual({
      ApiKey: GATEWAY_KEY,
      Phone: '84912345678',
      Content:
        `So Mot: moi Ong/Ba cho y kien ve su phuc vu. Mo https://khaosat.example.vn/i#${invitation} ` +
        'hoac nhap ma AB12-CD34, den het 31/10/2018. Tu choi: tuchoi@so.gov.vn',
      Brandname: 'SONOIVU',
      IsUnicode: '0',
      RequestId: `${agencyId}-${message?.id}`,
    });
  });

  it('segments and price of delivered messages are summed by port', async () => {
    const { round } = province;
    const costs = async () => app.get(ReadDeliveries).costs(await province.scopeOf('P.1'), round.roundId);
    const before = (await costs())[0];
    await province.outbox.invite('sms', [PHONE, PHONE]);
    expect(await deliver(app)).toMatchObject({ delivered: 2 });
    // A text of more than 160 places takes two segments.
    expect(await costs()).toEqual([
      {
        port: 'sms',
        messages: (before?.messages ?? 0) + 2,
        segments: (before?.segments ?? 0) + 4,
        price: (before?.price ?? 0) + 4 * 850,
      },
    ]);
  });

  it('an SMS that meets 503 comes again under the same id, when it was asked to', async () => {
    const [invitation] = await province.outbox.invite('sms', [PHONE]);
    gateway.answers.push(json({ message: '0912 345 678' }, 503, { 'retry-after': '600' }));
    expect(await deliver(app)).toMatchObject({ later: 1 });
    expect(await messageOf(invitation)).toMatchObject({ state: 'waiting', reason: 'HTTP_503', wait: 600 });
    province.later(600);
    expect(await deliver(app)).toMatchObject({ delivered: 1 });
    expect(gateway.calls).toHaveLength(2);
    expect(new Set(gateway.calls.map(({ body }) => body.RequestId)).size).toBe(1);
  });

  it('a code about the person is final, any other waits, and an answer that cannot be read waits', async () => {
    const invitations = await province.outbox.invite('sms', [PHONE]);
    gateway.answers.push(json({ CodeResult: 108 }));
    expect(await deliver(app)).toMatchObject({ failed: 1 });
    expect(await messageOf(invitations[0])).toMatchObject({ state: 'failed', reason: 'SMS_108' });
    for (const [answer, reason] of [
      [json({ CodeResult: '103' }), 'SMS_103'],
      [json({ CodeResult: '0912345678' }), 'SMS_UNNAMED'],
      [json({ other: 1 }), 'SMS_ANSWER_UNREADABLE'],
      [json({}, 307, { location: '/elsewhere' }), 'HTTP_REDIRECTED'],
    ] as const) {
      const [invitation] = await province.outbox.invite('sms', [PHONE]);
      gateway.answers.push(answer);
      expect(await deliver(app)).toMatchObject({ later: 1 });
      expect(await messageOf(invitation)).toMatchObject({ state: 'waiting', reason });
      province.later(61);
      await deliver(app);
    }
    expect(gateway.calls.map(({ path }) => path)).not.toContain('/elsewhere');
  });

  it('a message sent again after a report keeps its first day of sending, and its costs add up', async () => {
    const [invitation] = await province.outbox.invite('sms', [PHONE]);
    await deliver(app);
    const sent = async () =>
      (
        await province.db.admin(
          `select i.sent_on::text as on, d.segments, d.price from hailong.invitation i
           join hailong.delivery d using (agency_id, invitation_id) where invitation_id = $1`,
          [invitation],
        )
      )[0];
    const first = await sent();
    expect(first).toEqual({ on: '2018-08-15', segments: 2, price: 1700 });
    await province.db.admin(
      `update hailong.delivery set state = 'failed', reason = 'SMS_UNDELIV' where invitation_id = $1`,
      [invitation],
    );
    province.later(86_400);
    const scope = await province.scopeOf('P.1');
    expect(await app.get(RetryDeliveries).retry(scope, province.round.roundId)).toMatchObject({
      ok: true,
    });
    await deliver(app);
    expect(await sent()).toEqual({ on: '2018-08-15', segments: 4, price: 3400 });
  });

  it('a landline and a missing number are given up without a call', async () => {
    await province.outbox.invite('sms', [{ phone: '024 3825 1234' }, { email: 'a@b.vn' }]);
    expect(await deliver(app)).toMatchObject({ failed: 2 });
    expect(gateway.calls).toEqual([]);
    const reasons = (await province.outbox.messages()).map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason === 'NO_MOBILE_NUMBER')).toHaveLength(2);
  });

  it('a text with marks goes as Unicode in a form, and a template by GET is percent-encoded', async () => {
    const unicode = { ...sms, charset: 'ucs2', encoding: 'form' } as const;
    await province.outbox.invite('sms', [PHONE]);
    await deliver(await province.process({ sms: unicode }));
    const form = new URLSearchParams(gateway.calls[0]?.text);
    expect([form.get('IsUnicode'), form.get('Content')]).toEqual([
      '1',
      expect.stringContaining('mời Ông/Bà cho ý kiến'),
    ]);
    const url = `${gateway.url}/get?to={phone}&text={text}`;
    await province.outbox.invite('sms', [PHONE]);
    await deliver(await province.process({ sms: { ...sms, url, method: 'GET', body: {} } }));
    const called = new URL(gateway.calls[1]?.path ?? '', gateway.url);
    expect(called.searchParams.get('to')).toBe('84912345678');
    expect(called.searchParams.get('text')).toMatch(/^So Mot: .* tuchoi@so\.gov\.vn$/);
    expect(gateway.calls[1]?.text).toBe('');
  });
});
