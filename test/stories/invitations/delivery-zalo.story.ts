import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { INestApplicationContext } from '@nestjs/common';
import { ZaloOptions, zaloTokensInFile } from '@hailong/invitations';
import { ReadDeliveries } from '@hailong/invitations/use-cases';
import { Opened, aProvince } from '../../kit/province';
import { aRound } from '../../kit/round';
import { anOutbox, deliver, deliveryProcesses } from './deliveries';
import { GatewayCall, MessageGateway, json, messageGateway } from './message-gateway';

const PHONE = { phone: '+84 912 345 678' };
const SENT = json({ error: 0, message: 'Success', data: { msg_id: 'a3' } });

const described = aProvince().with(deliveryProcesses()).with(aRound()).with(anOutbox());

describe('where invitations go by Zalo,', () => {
  let province: Opened<typeof described>;
  let zalo: MessageGateway;
  let folder: string;
  /** Refresh tokens that still open, each once. */
  const refreshTokens = new Set<string>();
  beforeAll(async () => {
    province = await described.open();
    zalo = await messageGateway((response, call) =>
      call.path === '/token' ? renew(response, call) : SENT(response, call),
    );
    folder = await mkdtemp(path.join(tmpdir(), 'hailong-zalo-'));
  });
  afterAll(async () => {
    await province.close();
    await zalo.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => void (zalo.calls.length = 0));

  let renewals = 0;
  const renew: MessageGateway['usual'] = (response, call) => {
    const given = new URLSearchParams(call.text).get('refresh_token') ?? '';
    if (!refreshTokens.delete(given)) return json({ error: -14_014, error_name: 'invalid' })(response, call);
    renewals += 1;
    refreshTokens.add(`refresh-${renewals}`);
    const tokens = { access_token: `access-${renewals}`, refresh_token: `refresh-${renewals}` };
    return json({ ...tokens, expires_in: '90000' })(response, call);
  };
  const optionsFrom = (first: string, file: string): ZaloOptions => ({
    appId: '4102',
    appSecret: 'secret of the application',
    tokens: zaloTokensInFile({ file: path.join(folder, file), refreshToken: first }),
    templateId: '7895417',
    fields: { co_quan: '{agency}', ma: '{code}', duong_dan: '{linkPart}', han: '{lastDay}' },
    pricePerMessage: 300,
    messageUrl: `${zalo.url}/message`,
    tokenUrl: `${zalo.url}/token`,
  });
  const begun = async (name: string) => {
    refreshTokens.add(`first ${name}`);
    return province.process({ zalo: optionsFrom(`first ${name}`, name) });
  };
  const invited = async (app: INestApplicationContext) => {
    const [invitation] = await province.outbox.invite('zalo', [PHONE]);
    const run = await deliver(app);
    const message = (await province.outbox.messages()).find((each) => each.invitation === invitation);
    return { invitation, run, message };
  };
  const sent = () => zalo.calls.filter(({ path: at }) => at === '/message');
  const renewed = () => zalo.calls.filter(({ path: at }) => at === '/token');

  it('a Zalo message fills the approved template, under the access token of the account', async () => {
    const app = await begun('fills');
    const { invitation, message } = await invited(app);
    const { agencyId } = await province.scopeOf('P.1');
    expect(message).toMatchObject({ state: 'delivered' });
    expect(renewed()).toHaveLength(1);
    expect(renewed()[0]).toMatchObject({ headers: { secret_key: 'secret of the application' } });
    expect(new URLSearchParams(renewed()[0]?.text).get('grant_type')).toBe('refresh_token');
    expect(sent()).toHaveLength(1);
    expect(sent()[0]?.headers.access_token).toBe(`access-${renewals}`);
    expect(sent()[0]?.body).toEqual({
      phone: '84912345678',
      template_id: '7895417',
      template_data: {
        co_quan: 'Sở Một',
        ma: 'AB12-CD34',
        duong_dan: `i#${invitation}`,
        han: '31/10/2018',
      },
      tracking_id: `${agencyId}-${message?.id}`,
    });
    expect(String(sent()[0]?.body.tracking_id).length).toBeLessThanOrEqual(48);
    const scope = await province.scopeOf('P.1');
    expect(await app.get(ReadDeliveries).costs(scope, province.round.roundId)).toEqual([
      { port: 'zalo', messages: 1, segments: 1, price: 300 },
    ]);
  });

  it('the tokens outlive a process, in a file that only its owner reads, and are renewed once they expire', async () => {
    await invited(await begun('outlives'));
    const file = path.join(folder, 'outlives');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ refreshToken: `refresh-${renewals}` });
    const next = await province.process({ zalo: optionsFrom('first outlives', 'outlives') });
    zalo.calls.length = 0;
    await invited(next);
    expect(renewed()).toEqual([]);
    province.later(90_000);
    await invited(next);
    expect(renewed()).toHaveLength(1);
    expect(sent()).toHaveLength(2);
  });

  it('two processes renew one after the other, because a refresh token opens once', async () => {
    refreshTokens.add('first shared');
    const both = [1, 2].map(() => province.process({ zalo: optionsFrom('first shared', 'shared') }));
    const [one, other] = await Promise.all(both);
    await province.outbox.invite('zalo', [PHONE, PHONE, PHONE, PHONE]);
    const runs = await Promise.all([deliver(one!), deliver(other!)]);
    expect(runs.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(4);
    expect(renewed()).toHaveLength(1);
  });

  it('a token that Zalo takes back is renewed and the message goes once more', async () => {
    const app = await begun('taken back');
    await invited(app);
    zalo.calls.length = 0;
    zalo.answers.push(json({ error: -124, message: 'Access token invalid' }));
    expect((await invited(app)).message).toMatchObject({ state: 'delivered' });
    expect(sent().map(({ headers }) => headers.access_token)).toEqual([
      `access-${renewals - 1}`,
      `access-${renewals}`,
    ]);
  });

  it('a message waits where Zalo does not renew the access, and goes on with a new refresh token', async () => {
    const app = await province.process({ zalo: optionsFrom('never given', 'refused') });
    expect((await invited(app)).message).toMatchObject({
      state: 'waiting',
      reason: 'ZALO_SIGN_IN_REFUSED',
    });
    expect(sent()).toEqual([]);
    province.later(61);
    refreshTokens.add('a new one');
    const mended = await province.process({ zalo: optionsFrom('a new one', 'refused') });
    expect(await deliver(mended)).toMatchObject({ delivered: 1 });
  });

  it('a new refresh token is used instead of all that was kept before', async () => {
    await invited(await begun('lost'));
    refreshTokens.clear();
    province.later(90_000);
    const lost = await province.process({ zalo: optionsFrom('first lost', 'lost') });
    expect((await invited(lost)).message).toMatchObject({ reason: 'ZALO_SIGN_IN_REFUSED' });
    refreshTokens.add('found again');
    province.later(61);
    const found = await province.process({ zalo: optionsFrom('found again', 'lost') });
    expect(await deliver(found)).toMatchObject({ delivered: 1 });
  });

  it.each([
    [-118, 'failed', 'ZALO_118'],
    [-108, 'failed', 'ZALO_108'],
    [-144, 'waiting', 'ZALO_144'],
    [-115, 'waiting', 'ZALO_115'],
    [-131, 'waiting', 'ZALO_131'],
  ])('the error %i of Zalo leaves the message %s', async (error, state, reason) => {
    const app = await begun(`error ${error}`);
    const answer = (response: Parameters<MessageGateway['usual']>[0], call: GatewayCall) =>
      call.path === '/token'
        ? renew(response, call)
        : json({ error, message: '84912345678' })(response, call);
    zalo.answers.push(answer, answer);
    expect((await invited(app)).message).toMatchObject({ state, reason });
    province.later(6 * 3600);
    await deliver(app);
  });

  it('a number without mobile network is given up before any token is asked for', async () => {
    const app = await begun('landline');
    await province.outbox.invite('zalo', [{ phone: '0243 825 1234' }]);
    expect(await deliver(app)).toMatchObject({ failed: 1 });
    expect(zalo.calls).toEqual([]);
  });
});
