import { connect, Socket } from 'node:net';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { SurveyHealth, stopGracefully } from '@hailong/module';
import { OBJECTIONS } from '../invitations/deliveries';
import { startOwnHost } from '../../kit/servers/own-host';
import { aPortal, RunningPortal, runningPortal } from '../../kit/servers/portal';
import { testDatabase } from '../../kit/test-database';
import { WEBHOOK_SECRET, webhookReceiver } from '../../kit/servers/webhook';
import { aProvince } from '../../kit/province';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { dossierCode, people } from '../../kit/people';

const QUERY = JSON.stringify({ query: '{ surveyAgencyTree { agency { code } } }' });
/** Longer than the rest of this test takes; a stop that waits for it does not end in time. */
const LONG_MS = 60_000;

/** A request of which the second half is still missing. */
async function halfSent(portal: Pick<RunningPortal, 'url'>): Promise<{ socket: Socket; rest: string }> {
  const { hostname, port } = new URL(portal.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${QUERY.length}\r\n\r\n`;
  await new Promise((sent) => socket.write(head + QUERY.slice(0, 10), sent));
  return { socket, rest: QUERY.slice(10) };
}

async function everythingFrom(socket: Socket): Promise<string> {
  let text = '';
  for await (const part of socket.setEncoding('utf8')) text += part as string;
  return text;
}

describe('a graceful stop', () => {
  it('says at once that the process is not ready, answers the request that is still arriving, and ends its connection', async () => {
    const portal = await runningPortal();
    await (await fetch(`${portal.url}/health/live`)).text();
    const { socket, rest } = await halfSent(portal);
    await (await fetch(`${portal.url}/health/live`)).text();
    const stopping = stopGracefully(portal.app, { acceptMs: 200, withinMs: LONG_MS });
    const ready = await fetch(`${portal.url}/health/ready`);
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
    expect(await ready.json()).toMatchObject({ ready: false, reasons: [{ code: 'STOPPING' }] });
    while (portal.app.getHttpServer().listening) await new Promise((turn) => setImmediate(turn));
    socket.write(rest);
    const answer = await everythingFrom(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('{"data":{"surveyAgencyTree":[]}}');
    expect(await stopping).toEqual({ whole: true });
    await portal.db.drop();
  });

  it('cuts what does not end in time, and says so', async () => {
    const portal = await runningPortal();
    const { socket } = await halfSent(portal);
    socket.on('error', () => undefined);
    const closed = once(socket, 'close');
    expect(await stopGracefully(portal.app, { acceptMs: 0, withinMs: 300 })).toEqual({ whole: false });
    await closed;
    await portal.app.close();
    await portal.db.drop();
  });

  it('works in a host on Express, and closes connections that are kept and idle', async () => {
    const db = await testDatabase();
    const { app, url } = await startOwnHost(db.adminUrl, db.appUrl);
    const headers = { 'content-type': 'application/json' };
    await (await fetch(url, { method: 'POST', headers, body: QUERY })).text();
    expect(app.get(SurveyHealth, { strict: false }).live()).toEqual({ live: true });
    expect(await stopGracefully(app, { acceptMs: 0, withinMs: LONG_MS })).toEqual({ whole: true });
    await db.drop();
  });

  it('lets the messages under way end, and gives back those that were taken and not begun', async () => {
    const held: ServerResponse[] = [];
    const receiver = await webhookReceiver(() => Date.parse('2018-08-14T17:00:00Z') / 1000);
    receiver.answers.push(
      ...Array.from({ length: 20 }, () => (response: ServerResponse) => void held.push(response)),
    );
    const webhook = { url: receiver.url, secret: WEBHOOK_SECRET };
    const province = await aProvince()
      .with(aPortal({ delivery: { webhook, objectionsTo: OBJECTIONS, everySeconds: 1 } }))
      .with(aRound({ changes: FOR_THE_INVITED }))
      .with(people())
      .open();
    const dossiers = await province.people.dossiers('P.1', 20);
    await province.people.invite('P.1', { port: 'WEBHOOK', dossiers: dossiers.map(dossierCode) });
    while (held.length < 5) await new Promise((turn) => setImmediate(turn));
    const stopping = stopGracefully(province.app, { acceptMs: 0, withinMs: LONG_MS });
    for (const response of held) response.writeHead(204).end();
    expect(await stopping).toEqual({ whole: true });
    const rows = await province.db.admin(
      `select state, attempts, reason, count(*)::int as n from hailong.delivery group by 1, 2, 3 order by 1`,
    );
    expect(rows).toEqual([
      { state: 'delivered', attempts: 1, reason: null, n: 5 },
      { state: 'waiting', attempts: 0, reason: null, n: 15 },
    ]);
    await province.db.drop();
    await receiver.close();
  });
});
