import { AgencyScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import { ReadDeliveries, RemindPeople, RetryDeliveries } from '@hailong/invitations/use-cases';
import { CloseRound } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { atOnce } from '../../kit/run-concurrently';
import { anOutbox, deliver, deliveryProcesses } from './deliveries';
import { expectOk } from '../../kit/expect-ok';
import { MailServer, mailServer } from '../../kit/servers/mail';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';

describe('after an invitation,', () => {
  const described = aProvince().with(deliveryProcesses()).with(aRound()).with(anOutbox());
  let province: Opened<typeof described>;
  let app: INestApplicationContext;
  let server: MailServer;
  let scope: AgencyScope;
  beforeAll(async () => {
    province = await described.open();
    server = await mailServer();
    app = await province.process({ smtp: server.options });
    scope = await province.scopeOf('P.1');
  });
  afterAll(async () => {
    await province.close();
    await server.close();
  });
  const remind = async (afterDays: number, roundId = province.round.roundId) => {
    const verdict = await app.get(RemindPeople).remind(scope, { roundId, afterDays });
    return verdict.ok ? verdict.value.reminded : verdict.problems[0]?.code;
  };
  const reminded = async () =>
    (await province.outbox.messages())
      .filter(({ kind }) => kind === 'reminder')
      .map(({ invitation }) => invitation);
  const use = (ids: readonly (string | undefined)[]) => {
    for (const id of ids) province.invitations.used.add(id ?? '');
  };

  it('reminders go to everybody of a group, one person or many, also to those who have used their invitation', async () => {
    expect(await remind(7)).toBe('REMINDER_GROUP_EMPTY');
    const sent = await province.outbox.sent(4, day('2018-08-01'));
    use(sent.slice(0, 1));
    expect(await remind(7)).toBe(4);
    expect([...(await reminded())].sort()).toEqual([...sent].sort());
    expect(await remind(7)).toBe('REMINDER_GROUP_EMPTY');
  });

  it('reminders tell of no person whether it has answered: asking is answered the same either way', async () => {
    const sent = await province.outbox.sent(6, day('2018-08-09'));
    // Four of one's own are used, as a curious administrator would; the fifth is the victim's.
    use(sent.slice(0, 5));
    expect(await remind(2)).toBe(6);
    expect(await reminded()).toEqual(expect.arrayContaining(sent));
  });

  it('reminders go to nobody who objects, on this dossier or another, or whose invitation was revoked or has expired', async () => {
    const sent = await province.outbox.sent(14, day('2018-08-14'));
    use(sent.slice(6, 10));
    const [revoked, objecting, objectingElsewhere, one, again, expired] = sent;
    await province.db.admin(
      `update hailong.invitation set revoked_on = '2018-08-14' where invitation_id = $1`,
      [revoked],
    );
    await province.db.admin(
      `update hailong.invitation set expires_on = '2018-08-14' where invitation_id = $1`,
      [expired],
    );
    await province.db.admin(
      `with d as (
         insert into hailong.dossier (agency_id, code, receiving_id, deciding_id, outcome, applicant, finished_on, person_tag, objects)
         select $1, code, $1, $1, 'granted', 'citizen', '2018-07-01', tag::bytea, objects
         from (values ('d1', 'one', true), ('d2', 'two', false), ('d3', 'two', true), ('d4', 'three', false), ('d5', 'three', false))
           as v(code, tag, objects)
         returning dossier_id, code
       )
       update hailong.invitation i set dossier_id = d.dossier_id from d
       where (i.invitation_id, d.code) in (($2, 'd1'), ($3, 'd2'), ($4, 'd4'), ($5, 'd5'))`,
      [scope.agencyId, objecting, objectingElsewhere, one, again],
    );
    expect(await remind(1)).toBe(9);
    const now = await reminded();
    const ofOnePerson = sent.filter((id) => id === one || id === again);
    expect(ofOnePerson.filter((id) => now.includes(id))).toHaveLength(1);
    expect(sent.filter((id) => now.includes(id) && !ofOnePerson.includes(id))).toEqual(sent.slice(6));
  });

  it('reminders asked for twice at the same moment go out once', async () => {
    province.today('2018-08-20');
    await province.outbox.sent(12, day('2018-08-17'));
    const hold = 'lock table hailong.reminder_group in share mode';
    const both = await atOnce(province.db.adminUrl, hold, [() => remind(2), () => remind(1)]);
    expect(both).toEqual([12, 'REMINDER_GROUP_USED']);
    expect(await reminded()).toHaveLength(31);
  });

  it('a message about a reminder says so, and the invitation notes the day', async () => {
    for (const id of await reminded()) province.invitations.contacts.set(id, { email: 'dan@example.vn' });
    expect(await deliver(app)).toMatchObject({ delivered: 31 });
    expect(server.received[0]?.body).toContain('thư nhắc duy nhất. Nếu Ông/Bà đã trả lời, xin cảm ơn');
    expect(server.received[0]?.body).toContain('If you have already answered, thank you');
    const [row] = await province.db.admin<{ n: number }>(
      `select count(*)::int as n from hailong.invitation where reminded_on = '2018-08-20'`,
    );
    expect(row?.n).toBe(31);
  });

  it('the number of reminders is in the audit trail', async () => {
    const trail = await province.db.admin<{ after: { reminded: number } }>(
      `select after from hailong.audit_entry where action = 'remind-people' order by at`,
    );
    expect(trail.map(({ after }) => after.reminded)).toEqual([4, 6, 9, 12]);
  });

  it('failed reminders are counted, listed with their reason, and tried again on request', async () => {
    server.judge = () => '550 5.1.1 unknown';
    await province.outbox.invite('email', [{ email: 'a@example.vn' }, { email: 'b@example.vn' }]);
    await deliver(app);
    const { roundId } = province.round;
    const read = () => app.get(ReadDeliveries).read(scope, roundId, { limit: 1 });
    const first = await read();
    expect(first.counts).toMatchObject({ waiting: 0, delivered: 31, failed: 2, dropped: 0 });
    expect(first.failed).toMatchObject([{ kind: 'invitation', port: 'email', reason: 'SMTP_550_5.1.1' }]);
    const after = first.failed[0]?.deliveryId;
    const next = await app.get(ReadDeliveries).read(scope, roundId, { after, limit: 5 });
    expect(next.failed).toHaveLength(1);
    server.judge = () => undefined;
    expect(expectOk(await app.get(RetryDeliveries).retry(scope, roundId))).toEqual({ retried: 2 });
    const trail = await province.db.admin(
      `select actor, subject, after from hailong.audit_entry where action = 'retry-deliveries'`,
    );
    const { code } = province.round;
    expect(trail).toEqual([{ actor: 'tester of P.1', subject: code, after: { retried: 2 } }]);
    expect(await deliver(app)).toMatchObject({ delivered: 2 });
    const elsewhere = await app
      .get(ReadDeliveries)
      .read(await province.scopeOf('P.2'), roundId, { limit: 5 });
    expect(elsewhere).toMatchObject({
      counts: { waiting: 0, delivered: 0, failed: 0, dropped: 0 },
      ...{ costs: [], failed: [] },
    });
  });

  it('reminders need an open round and a sensible number of days', async () => {
    expect(await remind(0)).toBe('REMINDER_DAYS_OUTSIDE');
    expect(await remind(7, 999_999)).toBe('NOT_FOUND');
    await province.outbox.invite('email', [{ email: 'c@example.vn' }]);
    expectOk(await app.get(CloseRound).close(province.owner, province.round.roundId));
    expect(await remind(7)).toBe('DELIVERY_ROUND_NOT_OPEN');
    expect(await deliver(app)).toMatchObject({ dropped: 1 });
  });
});
