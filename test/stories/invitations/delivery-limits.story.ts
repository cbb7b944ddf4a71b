import { INestApplicationContext } from '@nestjs/common';
import { SmsOptions } from '@hailong/invitations';
import { DeliveryPort } from '@hailong/invitations/domain';
import { ReadDeliveries } from '@hailong/invitations/use-cases';
import { Opened, aProvince } from '../../kit/province';
import { aRound } from '../../kit/round';
import { anOutbox, deliver, deliveryProcesses } from './deliveries';
import { MessageGateway, SMS_TAKEN, messageGateway, smsThrough } from './message-gateway';

const PHONE = { phone: '0912 345 678' };
const described = aProvince().with(deliveryProcesses()).with(aRound()).with(anOutbox());

describe('where messages have limits,', () => {
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

  it('a cost that no column takes is none, and does not send the message again', async () => {
    const calls: string[] = [];
    const port: DeliveryPort = {
      name: 'sms',
      deliver: ({ deliveryId }) => {
        calls.push(deliveryId);
        return Promise.resolve({ kind: 'delivered', segments: Number.NaN, price: 1e12 });
      },
    };
    const host = await province.process({ ports: [port] });
    await province.outbox.invite('sms', [PHONE]);
    expect(await deliver(host)).toMatchObject({ delivered: 1 });
    expect(calls).toHaveLength(1);
  });

  it('messages beyond the limit of a day wait until the next, without losing an attempt', async () => {
    const limited = await province.process({ sms: { ...sms, mostPerDay: 3 } });
    province.later(86_400);
    const invitations = await province.outbox.invite('sms', [PHONE, PHONE, PHONE, PHONE, PHONE]);
    expect(await deliver(limited)).toMatchObject({ delivered: 3, later: 0 });
    const mine = (await province.outbox.messages()).filter(({ invitation }) =>
      invitations.includes(invitation),
    );
    const waiting = mine.filter(({ state }) => state === 'waiting');
    expect(waiting).toHaveLength(2);
    for (const message of waiting) expect(message).toMatchObject({ reason: 'BUDGET_SPENT', attempts: 0 });
    expect(await deliver(limited)).toMatchObject({ delivered: 0 });
    province.later(86_400);
    expect(await deliver(limited)).toMatchObject({ delivered: 2 });
    expect(gateway.calls).toHaveLength(5);
  });

  it('in the sandbox everything is done but the call, and the message is marked and costs nothing', async () => {
    const { round } = province;
    const scope = await province.scopeOf('P.1');
    const before = await app.get(ReadDeliveries).read(scope, round.roundId, { limit: 1 });
    await province.outbox.invite('sms', [PHONE, { phone: '024 3825 1234' }]);
    const sandbox = await province.process({ sms, sandbox: true });
    expect(await deliver(sandbox)).toMatchObject({ delivered: 1, failed: 1 });
    expect(gateway.calls).toEqual([]);
    const after = await app.get(ReadDeliveries).read(scope, round.roundId, { limit: 1 });
    expect(after.counts).toMatchObject({
      delivered: before.counts.delivered + 1,
      sandboxed: before.counts.sandboxed + 1,
    });
    expect(after.costs).toEqual(before.costs);
  });
});

describe('in a demonstration,', () => {
  it('a demonstration round sends no message: each is dropped, and says why', async () => {
    const province = await described.open();
    const gateway = await messageGateway(SMS_TAKEN);
    try {
      await province.db.admin(
        `update hailong.survey_round set document = jsonb_set(document, '{demonstration}', 'true') where round_id = $1`,
        [province.round.roundId],
      );
      const sms = {
        ...{ url: gateway.url, body: { to: '{phone}', text: '{text}' }, brandname: 'X' },
        answer: { code: 'CodeResult', accepted: ['100'] },
      };
      await province.outbox.invite('sms', [PHONE]);
      expect(await deliver(await province.process({ sms }))).toMatchObject({ delivered: 0, dropped: 1 });
      expect(await province.outbox.messages()).toMatchObject([{ state: 'dropped', reason: 'DEMONSTRATION' }]);
      expect(gateway.calls).toEqual([]);
    } finally {
      await province.close();
      await gateway.close();
    }
  });
});
