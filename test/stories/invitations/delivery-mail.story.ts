import { SmtpOptions } from '@hailong/module';
import { INestApplicationContext } from '@nestjs/common';
import { anOutbox, deliver, deliveryProcesses } from './deliveries';
import { MailServer, mailServer } from '../../kit/servers/mail';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';

describe('where invitations go by e-mail,', () => {
  const described = aProvince().with(deliveryProcesses()).with(aRound()).with(anOutbox());
  let province: Opened<typeof described>;
  let server: MailServer;
  let app: INestApplicationContext;
  beforeAll(async () => {
    province = await described.open();
    server = await mailServer();
    app = await province.process({ smtp: server.options });
  });
  afterAll(async () => {
    await province.close();
    await server.close();
  });
  afterEach(() => {
    server.received.length = 0;
    server.judge = () => undefined;
    server.judgeMessage = () => undefined;
  });
  const messageOf = async (invitation: string | undefined) =>
    (await province.outbox.messages()).find((message) => message.invitation === invitation);
  const invite = async (email: string, changes?: object) =>
    (await province.outbox.invite('email', [{ email }], changes))[0];
  const using = async (smtp: Partial<SmtpOptions>) =>
    province.process({ smtp: { ...server.options, ...smtp } });

  it('an e-mail goes over an encrypted line with a login, in both languages, with an address for objections, and without anything to fetch', async () => {
    const invitation = await invite('dan@example.vn');
    expect(await deliver(app)).toEqual({ delivered: 1, later: 0, failed: 0, dropped: 0 });
    const [mail] = server.received;
    expect(mail).toMatchObject({ to: 'dan@example.vn', encrypted: true, user: 'khaosat' });
    const message = await messageOf(invitation);
    expect(mail?.headers).toMatchObject({
      'message-id': `<${message?.id}@so.gov.vn>`,
      'auto-submitted': 'auto-generated',
      'list-unsubscribe': `<mailto:tuchoi@so.gov.vn?subject=${message?.id}>`,
    });
    for (const said of [
      'Sở Một',
      '31/10/2018',
      '2018-10-31',
      `https://khaosat.example.vn/i#${invitation}`,
      'AB12-CD34',
    ])
      expect(mail?.body.split(said).length).toBeGreaterThan(2);
    expect(mail?.body.indexOf('Kính gửi')).toBeLessThan(mail?.body.indexOf('Dear Sir') ?? 0);
    expect(mail?.body).not.toMatch(/<(img|script|link|iframe)|url\(|src=/i);
    const [kept] = await province.db.admin<{ day: string }>(
      `select sent_on::text as day from hailong.invitation where invitation_id = $1`,
      [invitation],
    );
    expect([message?.state, message?.reason, kept?.day]).toEqual(['delivered', null, '2018-08-15']);
    expect(await deliver(app)).toMatchObject({ delivered: 0 });
  });

  it('a greylisted e-mail waits, comes again under the same Message-ID, and arrives', async () => {
    const invitation = await invite('cham@example.vn');
    server.judge = (address) => `450 4.2.0 <${address}>: Greylisted, come again`;
    expect(await deliver(app)).toMatchObject({ later: 1 });
    const first = await messageOf(invitation);
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, reason: 'SMTP_450_4.2.0' });
    expect(first?.wait).toBeGreaterThanOrEqual(30);
    expect(first?.wait).toBeLessThanOrEqual(60);
    server.judge = () => undefined;
    expect(await deliver(app)).toMatchObject({ delivered: 0, later: 0 });
    province.later(61);
    expect(await deliver(app)).toMatchObject({ delivered: 1 });
    expect(server.received[0]?.headers['message-id']).toBe(`<${first?.id}@so.gov.vn>`);
  });

  it('an e-mail that the server cannot take for the moment waits, whatever was already transmitted', async () => {
    const invitation = await invite('day@example.vn');
    server.judgeMessage = () => '452 4.3.1 Insufficient system storage';
    expect(await deliver(app)).toMatchObject({ later: 1 });
    expect(await messageOf(invitation)).toMatchObject({ state: 'waiting', reason: 'SMTP_452_4.3.1' });
    server.judgeMessage = () => undefined;
    province.later(61);
    await deliver(app);
  });

  it('an e-mail to an unknown recipient is given up at once, and the reason keeps no address', async () => {
    const invitation = await invite('khong-co@example.vn');
    server.judge = (address) => `550 5.1.1 <${address}>: Recipient address rejected`;
    expect(await deliver(app)).toMatchObject({ failed: 1 });
    expect(await messageOf(invitation)).toMatchObject({
      state: 'failed',
      attempts: 1,
      reason: 'SMTP_550_5.1.1',
    });
  });

  it('e-mails to several people at once go to each apart', async () => {
    await province.outbox.invite('email', [
      { email: 'mot@example.vn' },
      { email: 'hai@example.vn, ba@example.vn' },
    ]);
    const run = await deliver(app);
    expect(run.delivered + run.failed).toBe(2);
    for (const { to } of server.received) expect(to).not.toContain(',');
    expect(server.received.map(({ to }) => to)).toContain('mot@example.vn');
  });

  it.each<[string, Partial<SmtpOptions>, string]>([
    ['nobody listens', { host: '127.0.0.1', port: 1 }, 'NETWORK_ECONNREFUSED'],
    ['the certificate is of somebody unknown', { ca: undefined }, 'NETWORK_DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['the login is refused', { auth: { user: 'khaosat', pass: 'sai' } }, 'SMTP_SIGN_IN_REFUSED'],
  ])('an e-mail waits while %s, and nothing is given up for it', async (_, smtp, reason) => {
    const invitation = await invite('doi@example.vn');
    const wrong = await using(smtp);
    expect(await deliver(wrong)).toMatchObject({ later: 1, failed: 0 });
    expect(await messageOf(invitation)).toMatchObject({ state: 'waiting', reason });
    province.later(61);
    expect(await deliver(app)).toMatchObject({ delivered: 1 });
  });

  it('an e-mail is given up after the last attempt, with its reason', async () => {
    const invitation = await invite('mai@example.vn');
    server.judge = () => '451 4.7.1 later';
    const twice = await province.process({ smtp: server.options, attempts: 2 });
    await deliver(twice);
    province.later(61);
    expect(await deliver(twice)).toMatchObject({ failed: 1 });
    expect(await messageOf(invitation)).toMatchObject({
      state: 'failed',
      attempts: 2,
      reason: 'SMTP_451_4.7.1',
    });
  });

  it('a pointless e-mail is dropped and says why: expired, objected to, no contact any more', async () => {
    const expired = await invite('het@example.vn', { expires_on: '2018-08-14' });
    const gone = await invite('mat@example.vn');
    province.invitations.contacts.delete(gone ?? '');
    const [dossier] = await province.db.admin<{ id: string }>(
      `insert into hailong.dossier (agency_id, code, receiving_id, deciding_id, outcome, applicant, finished_on, person_tag, objects)
       select agency_id, d.code, agency_id, agency_id, 'granted', 'citizen', '2018-07-01', 'same', d.objects
       from hailong.agency a, (values ('d1', false), ('d2', true)) as d(code, objects) where a.code = 'P.1'
       returning dossier_id as id`,
    );
    const objects = await invite('khong@example.vn', { dossier_id: dossier?.id });
    await invite('cuoi@example.vn', { expires_on: '2018-08-15' });
    expect(await deliver(app)).toEqual({ delivered: 1, later: 0, failed: 0, dropped: 3 });
    expect((await messageOf(expired))?.reason).toBe('EXPIRED');
    expect((await messageOf(gone))?.reason).toBe('NO_CONTACT');
    expect((await messageOf(objects))?.reason).toBe('OBJECTED');
    // On its last day an invitation still goes out.
    expect(server.received.map(({ to }) => to)).toEqual(['cuoi@example.vn']);
  });
});
