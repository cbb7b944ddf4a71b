import { ForwardLetters } from '@hailong/letters/use-cases';
import { administratorOf } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { WEBHOOK_SECRET, WebhookReceiver, webhookReceiver } from '../../kit/servers/webhook';
import { KEY, LETTERS, ReadPage, SEND } from './letter-operations';

const STATUS = (status: number) => (response: import('node:http').ServerResponse) =>
  response.writeHead(status).end();

describe('a letter for the receiver that the host names', () => {
  let receiver: WebhookReceiver;
  let province: Opened<ReturnType<typeof described>>;
  const described = (url: string) =>
    aProvince()
      .with(aPortal({ letters: { forward: false, webhook: { url, secret: WEBHOOK_SECRET } } }))
      .with(agencies());
  beforeEach(async () => {
    receiver = await webhookReceiver(() => province.clock.now().getTime() / 1000);
    province = await described(receiver.url).open();
  });
  afterEach(async () => {
    await province.close();
    await receiver.close();
  });

  const send = async (text: string) => {
    const { key } = await province.ask<{ key: string }>(KEY, { agency: 'P.1' });
    await province.ask(SEND, { input: { agency: 'P.1', key, text, contact: '0912 345 678' } });
  };
  const forward = () => province.app.get(ForwardLetters, { strict: false }).forward('test');
  const handovers = async () =>
    (await province.ask<ReadPage>(LETTERS, {}, administratorOf('P'))).edges.map(({ node }) => node.handover);

  it('is posted as signed JSON under its own id, with contact and text and nothing of a form', async () => {
    await send('Vì sao trễ?');
    expect(receiver.calls).toEqual([]);
    expect(await forward()).toEqual({ forwarded: 1, taken: 1, later: 0, refused: 0 });
    const [call] = receiver.calls;
    expect(call).toEqual({
      signed: true,
      key: call?.body.letterId,
      path: '/messages',
      body: {
        ...{ version: 1, kind: 'letter', letterId: call?.key },
        ...{ unit: { code: 'P', name: 'UBND tỉnh' }, about: { code: 'P.1', name: 'Sở Một' } },
        ...{ contact: '0912 345 678', text: 'Vì sao trễ?' },
      },
    });
    expect(await handovers()).toEqual(['TAKEN']);
    expect(await forward()).toEqual({ forwarded: 0, taken: 0, later: 0, refused: 0 });
  });

  it('comes again under the same id while the receiver fails, and stays with its unit when it is refused', async () => {
    await send('Thư một');
    receiver.answers.push(STATUS(503));
    expect(await forward()).toMatchObject({ later: 1 });
    expect(await handovers()).toEqual(['WAITING']);
    province.later(3600);
    receiver.answers.push(STATUS(422));
    expect(await forward()).toMatchObject({ refused: 1 });
    expect(await handovers()).toEqual(['REFUSED']);
    expect(new Set(receiver.calls.map(({ key }) => key)).size).toBe(1);
    expect(await province.ask<ReadPage>(LETTERS, {}, administratorOf('P'))).toMatchObject({
      edges: [{ node: { text: 'Thư một' } }],
    });
  });

  it('comes again after a process died while handing it on, once its lease has ended', async () => {
    await send('Thư một');
    receiver.answers.push(STATUS(503));
    await forward();
    const until = new Date(province.clock.now().getTime() + 900_000);
    await province.db.admin('update hailong.letter set lease_until = $1', [until]);
    expect(await forward()).toMatchObject({ taken: 0, later: 0 });
    province.later(901);
    expect(await forward()).toMatchObject({ taken: 1 });
  });

  it('is handed on once by two processes that forward at the same moment', async () => {
    for (let no = 0; no < 30; no += 1) {
      province.later(60);
      await send(`Thư ${no}`);
    }
    const runs = await Promise.all([forward(), forward()]);
    expect(runs.reduce((sum, { forwarded }) => sum + forwarded, 0)).toBe(30);
    await forward();
    expect(receiver.calls).toHaveLength(30);
    expect(new Set(receiver.calls.map(({ body }) => body.text)).size).toBe(30);
  });
});
