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

  it('reminders go to nobody while the group could point at one person, on either side', async () => {
    expect(await remind(7)).toBe('REMINDER_GROUP_EMPTY');
    const sent = await province.outbox.sent(4, day('2018-08-01'));
    expect(await remind(7)).toBe('REMINDER_GROUP_TOO_SMALL');
    const more = await province.outbox.sent(5, day('2018-08-02'));
    use(more.slice(0, 1));
    expect(await remind(7)).toBe('REMINDER_GROUP_TOO_SMALL');
    expect(await reminded()).toEqual([]);
    use(sent);
    expect(await remind(7)).toBe('REMINDER_GROUP_TOO_SMALL');
  });

  it('reminders go to people with an unused invitation, once, and nobody of the group is looked at again', async () => {
    const late = await province.outbox.sent(6, day('2018-08-03'));
    const expired = await province.outbox.sent(1, day('2018-08-03'));
    await province.db.admin(
      `update hailong.invitation set expires_on = '2018-08-14' where invitation_id = $1`,
      expired,
    );
    // Five have used theirs (see above), ten have not.
    expect(await remind(7)).toBe(10);
    expect(await reminded()).toEqual(expect.arrayContaining(late));
    expect(await reminded()).not.toContain(expired[0]);
    expect(await remind(7)).toBe('REMINDER_GROUP_EMPTY');
    const next = await province.outbox.sent(6, day('2018-08-09'));
    use(next.slice(0, 1));
    // The five used invitations of the group before would hide this one, were they counted again.
    expect(await remind(2)).toBe('REMINDER_GROUP_TOO_SMALL');
    expect(await reminded()).toHaveLength(10);
  });

  it('reminders go to nobody who objects, on this dossier or another, or whose invitation was revoked', async () => {
    const sent = await province.outbox.sent(12, day('2018-08-10'));
    use(sent.slice(3, 7));
    const [revoked, objecting, objectingElsewhere] = sent;
    await province.db.admin(
      `update hailong.invitation set revoked_on = '2018-08-11' where invitation_id = $1`,
      [revoked],
    );
    await province.db.admin(
      `with d as (
         insert into hailong.dossier (agency_id, code, receiving_id, deciding_id, outcome, applicant, finished_on, person_tag, objects)
         select $1, code, $1, $1, 'granted', 'citizen', '2018-07-01', tag::bytea, objects
         from (values ('d1', 'one', true), ('d2', 'two', false), ('d3', 'two', true)) as v(code, tag, objects)
         returning dossier_id, code
       )
       update hailong.invitation i set dossier_id = d.dossier_id from d
       where (i.invitation_id, d.code) in (($2, 'd1'), ($3, 'd2'))`,
      [scope.agencyId, objecting, objectingElsewhere],
    );
    // Five of the group before, which was too small and waited, and these five.
    expect(await remind(5)).toBe(10);
    const now = await reminded();
    expect(sent.filter((id) => now.includes(id))).toEqual(sent.slice(7));
  });

  it('reminders asked for twice at the same moment go out once', async () => {
    await province.outbox.sent(12, day('2018-08-11'));
    use((await province.outbox.sent(5, day('2018-08-11'))).slice(0, 5));
    const hold = 'lock table hailong.reminder_group in share mode';
    const both = await atOnce(province.db.adminUrl, hold, [() => remind(2), () => remind(1)]);
    expect(both).toEqual([12, 'REMINDER_GROUP_USED']);
    expect(await reminded()).toHaveLength(32);
  });

  it('a message about a reminder says so, and the invitation notes the day', async () => {
    for (const id of await reminded()) province.invitations.contacts.set(id, { email: 'dan@example.vn' });
    expect(await deliver(app)).toMatchObject({ delivered: 32 });
    expect(server.received[0]?.body).toContain('thư nhắc duy nhất');
    const [row] = await province.db.admin<{ n: number }>(
      `select count(*)::int as n from hailong.invitation where reminded_on = '2018-08-15'`,
    );
    expect(row?.n).toBe(32);
  });

  it('the number of reminders is in the audit trail', async () => {
    const trail = await province.db.admin<{ after: { reminded: number } }>(
      `select after from hailong.audit_entry where action = 'remind-people' order by at`,
    );
    expect(trail.map(({ after }) => after.reminded)).toEqual([10, 10, 12]);
  });

  it('failed reminders are counted, listed with their reason, and tried again on request', async () => {
    server.judge = () => '550 5.1.1 unknown';
    await province.outbox.invite('email', [{ email: 'a@example.vn' }, { email: 'b@example.vn' }]);
    await deliver(app);
    const { roundId } = province.round;
    const read = () => app.get(ReadDeliveries).read(scope, roundId, { limit: 1 });
    const first = await read();
    expect(first.counts).toMatchObject({ waiting: 0, delivered: 32, failed: 2, dropped: 0 });
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
