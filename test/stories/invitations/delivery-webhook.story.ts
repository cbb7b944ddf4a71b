import { INestApplicationContext } from '@nestjs/common';
import { DeliveryMessage, DeliveryPort } from '@hailong/invitations/domain';
import { atOnce } from '../../kit/run-concurrently';
import { anOutbox, deliver, deliveryProcesses } from './deliveries';
import { WEBHOOK_SECRET, WebhookReceiver, webhookReceiver } from '../../kit/servers/webhook';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';

describe('where invitations go by webhook,', () => {
  const described = aProvince().with(deliveryProcesses()).with(aRound()).with(anOutbox());
  let province: Opened<typeof described>;
  let receiver: WebhookReceiver;
  let app: INestApplicationContext;
  const phone = { phone: '0912 345 678' };
  beforeAll(async () => {
    province = await described.open();
    receiver = await webhookReceiver(() => province.clock.now().getTime() / 1000);
    app = await province.process({ webhook: { url: receiver.url, secret: WEBHOOK_SECRET } });
  });
  afterAll(async () => {
    await province.close();
    await receiver.close();
  });
  afterEach(() => void (receiver.calls.length = 0));
  const messageOf = async (invitation: string | undefined) =>
    (await province.outbox.messages()).find((message) => message.invitation === invitation);

  it('a webhook message is signed, names its delivery, and says all that the host needs to send it on', async () => {
    const [invitation] = await province.outbox.invite('webhook', [phone]);
    expect(await deliver(app)).toMatchObject({ delivered: 1 });
    const message = await messageOf(invitation);
    expect(receiver.calls).toEqual([
      expect.objectContaining({ signed: true, key: message?.id, path: '/messages' }),
    ]);
    expect(receiver.calls[0]?.body).toMatchObject({
      version: 1,
      deliveryId: message?.id,
      kind: 'invitation',
      agency: { code: 'P.1', name: 'Sở Một' },
      contact: phone,
      shortCode: 'AB12-CD34',
      expiresOn: '2018-10-31',
      text: { subject: 'Mời Ông/Bà đánh giá mức độ hài lòng về Sở Một' },
    });
  });

  it('a webhook message that meets a fault comes again under the same key, and not before it was asked to', async () => {
    const [invitation] = await province.outbox.invite('webhook', [phone]);
    receiver.answers.push((response) =>
      response.writeHead(500, { 'retry-after': '600' }).end('0912 345 678'),
    );
    expect(await deliver(app)).toMatchObject({ later: 1 });
    expect(await messageOf(invitation)).toMatchObject({ state: 'waiting', reason: 'HTTP_500', wait: 600 });
    province.later(599);
    expect(await deliver(app)).toMatchObject({ delivered: 0 });
    province.later(1);
    expect(await deliver(app)).toMatchObject({ delivered: 1 });
    expect(new Set(receiver.calls.map(({ key }) => key)).size).toBe(1);
    expect(receiver.calls.map(({ signed }) => signed)).toEqual([true, true]);
  });

  it('a webhook message waits no longer than its time-out for an answer', async () => {
    const [invitation] = await province.outbox.invite('webhook', [phone]);
    receiver.answers.push(() => undefined);
    const webhook = { url: receiver.url, secret: WEBHOOK_SECRET, timeoutMs: 500 };
    expect(await deliver(await province.process({ webhook }))).toMatchObject({ later: 1 });
    expect(await messageOf(invitation)).toMatchObject({ state: 'waiting', reason: 'TIMED_OUT' });
    receiver.answers.length = 0;
    province.later(61);
    expect(await deliver(app)).toMatchObject({ delivered: 1 });
  });

  it('a webhook message does not follow to another address', async () => {
    const [invitation] = await province.outbox.invite('webhook', [phone]);
    receiver.answers.push((response) => response.writeHead(307, { location: '/elsewhere' }).end());
    expect(await deliver(app)).toMatchObject({ later: 1 });
    expect(await messageOf(invitation)).toMatchObject({ reason: 'HTTP_REDIRECTED' });
    expect(receiver.calls.map(({ path }) => path)).toEqual(['/messages']);
    province.later(61);
    await deliver(app);
  });

  it('a webhook message that the host will never take is given up at once', async () => {
    const [invitation] = await province.outbox.invite('webhook', [phone]);
    receiver.answers.push((response) => response.writeHead(422).end());
    expect(await deliver(app)).toMatchObject({ failed: 1 });
    expect(await messageOf(invitation)).toMatchObject({ state: 'failed', reason: 'HTTP_422' });
  });

  it('a webhook message is sent once by two workers at the same moment', async () => {
    const other = await province.process({ webhook: { url: receiver.url, secret: WEBHOOK_SECRET } });
    await province.outbox.invite(
      'webhook',
      Array.from({ length: 60 }, () => phone),
    );
    const hold = 'lock table hailong.delivery in share mode';
    const workers = [app, other, app, other].map((each) => () => deliver(each));
    const runs = await atOnce(province.db.adminUrl, hold, workers);
    expect(runs.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(60);
    expect(receiver.calls).toHaveLength(60);
    expect(new Set(receiver.calls.map(({ key }) => key)).size).toBe(60);
  });
});

/** A port of the host that runs what a test tells it. */
class HostPort implements DeliveryPort {
  readonly name = 'webhook';
  readonly keys: string[] = [];
  then: () => Promise<void> = () => Promise.resolve();

  async deliver({ deliveryId }: DeliveryMessage) {
    this.keys.push(deliveryId);
    await this.then();
    return { kind: 'delivered' } as const;
  }
}

describe('where deliveries are cut short,', () => {
  const described = aProvince().with(deliveryProcesses()).with(aRound()).with(anOutbox());
  let province: Opened<typeof described>;
  beforeAll(async () => (province = await described.open()));
  afterAll(() => province.close());

  it('a process that dies between delivery and mark leaves its message to another, under the same key, after the lease', async () => {
    const port = new HostPort();
    const dying = await province.process({ ports: [port] });
    const [invitation] = await province.outbox.invite('webhook', [{ phone: '1' }]);
    // The message is out; before the mark its connections are gone.
    port.then = () => dying.close();
    await expect(deliver(dying)).rejects.toThrow();
    const survivor = await province.process({ ports: [port] });
    port.then = () => Promise.resolve();
    expect(await province.outbox.messages()).toMatchObject([
      { invitation, state: 'waiting', attempts: 1, reason: 'UNCONFIRMED' },
    ]);
    expect(await deliver(survivor)).toMatchObject({ delivered: 0 });
    province.later(15 * 60);
    expect(await deliver(survivor)).toMatchObject({ delivered: 1 });
    expect(port.keys).toHaveLength(2);
    expect(port.keys[0]).toBe(port.keys[1]);
  });

  it('a message whose every attempt ended the process is given up, and ends no more processes', async () => {
    const port = new HostPort();
    const app = await province.process({ ports: [port], attempts: 3 });
    const [invitation] = await province.outbox.invite('webhook', [{ phone: '1' }]);
    await province.db.admin(`update hailong.delivery set attempts = 3 where invitation_id = $1`, [
      invitation,
    ]);
    expect(await deliver(app)).toMatchObject({ failed: 1 });
    expect(port.keys).toEqual([]);
  });

  it('a process asked to stop ends the messages under way and leaves the others as if untouched', async () => {
    const port = new HostPort();
    const stop = new AbortController();
    const app = await province.process({ ports: [port] });
    await province.outbox.invite(
      'webhook',
      Array.from({ length: 18 }, () => ({ phone: '1' })),
    );
    port.then = () => Promise.resolve(stop.abort());
    const { delivered } = await deliver(app, stop.signal);
    expect(delivered).toBe(port.keys.length);
    expect(delivered).toBeLessThan(18);
    const waiting = (await province.outbox.messages()).filter(({ state }) => state === 'waiting');
    expect(waiting).toHaveLength(18 - delivered);
    for (const message of waiting) expect(message).toMatchObject({ attempts: 0, reason: null, wait: 0 });
    port.then = () => Promise.resolve();
    expect((await deliver(app)).delivered).toBe(18 - delivered);
  });

  it('a message waits after a fault of its port, and words of the port about people are kept nowhere', async () => {
    const port = new HostPort();
    const app = await province.process({ ports: [port] });
    const [invitation] = await province.outbox.invite('webhook', [{ phone: '1' }]);
    port.then = () => Promise.reject(new Error('cannot reach dan@example.vn'));
    expect(await deliver(app)).toMatchObject({ later: 1 });
    const message = (await province.outbox.messages()).find((each) => each.invitation === invitation);
    expect(message).toMatchObject({ state: 'waiting', reason: 'FAULT' });
  });
});

describe('in the background,', () => {
  const described = aProvince().with(deliveryProcesses()).with(aRound()).with(anOutbox());
  let province: Opened<typeof described>;
  beforeAll(async () => (province = await described.open()));
  afterAll(() => province.close());

  it('the worker delivers by itself where the host wishes it, and leaves nothing under way when it is closed', async () => {
    const port = new HostPort();
    let reached: () => void = () => undefined;
    const delivering = new Promise<void>((resolve) => (reached = resolve));
    port.then = () => Promise.resolve(reached());
    await province.outbox.invite('webhook', [{ phone: '1' }]);
    const app = await province.process({ ports: [port], everySeconds: 0.01 });
    await delivering;
    await app.close();
    expect(await province.outbox.messages()).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });
});
