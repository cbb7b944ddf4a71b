import { DataSource } from 'typeorm';
import { DeliverWaiting, PaperInvitations } from '@hailong/invitations/use-cases';
import { DeliveryMessage, DeliveryPort } from '@hailong/invitations/domain';
import { OBJECTIONS } from './deliveries';
import { administratorOf } from '../../kit/actors';
import { ROUND_ID } from '@hailong/kernel';
import { aFieldList } from '../../kit/field-list';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { dossierCode, people } from '../../kit/people';
import { aRespondent } from '../../kit/respondent';

/** A port of the host that keeps the links of what it sends. */
class Links implements DeliveryPort {
  readonly name = 'webhook';
  readonly tokens: string[] = [];

  deliver({ link }: DeliveryMessage) {
    this.tokens.push(new URL(link).hash.slice(1));
    return Promise.resolve({ kind: 'delivered' } as const);
  }
}

describe('where people are invited together,', () => {
  const port = new Links();
  const described = aProvince()
    .with(aPortal({ delivery: { ports: [port], objectionsTo: OBJECTIONS } }))
    .with(aFieldList())
    .with(aRound({ changes: { ...FOR_THE_INVITED, fields: [{ code: 'dat-dai' }, { code: 'ho-tich' }] } }))
    .with(people())
    .with(aRespondent());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const deliver = () => province.app.get(DeliverWaiting).deliver('test');
  const admissions = async (agencyCode: string) => {
    const { agencyId } = await province.scopeOf(agencyCode);
    const rows = await province.db.admin('select from hailong.admission where agency_id = $1', [agencyId]);
    return rows.length;
  };
  const some = async (agencyCode: string, count: number) => ({
    port: 'WEBHOOK',
    dossiers: (await province.people.dossiers(agencyCode, count)).map(dossierCode),
  });

  it('fewer than five people, such as replacements, wait for more: no row and no message tells of them before', async () => {
    expect(await province.people.invite('P.1', await some('P.1', 3))).toMatchObject({
      invited: 3,
      waiting: 3,
    });
    expect([(await deliver()).delivered, await admissions('P.1')]).toEqual([0, 0]);
    expect(await province.people.invite('P.1', { port: 'PAPER', blank: 2 })).toMatchObject({
      invited: 2,
      waiting: 3,
    });
    expect([(await deliver()).delivered, await admissions('P.1')]).toEqual([0, 2]);
    expect(await province.people.invite('P.1', await some('P.1', 2))).toMatchObject({
      invited: 2,
      waiting: 0,
    });
    expect([(await deliver()).delivered, await admissions('P.1')]).toEqual([5, 7]);
  });

  it('no message has a link that leads nowhere, even when the process died before all was made', async () => {
    port.tokens.length = 0;
    await province.people.invite('P.2', await some('P.2', 6));
    const { agencyId } = await province.scopeOf('P.2');
    await province.db.admin('delete from hailong.admission where agency_id = $1', [agencyId]);
    await province.db.admin('update hailong.invitation set admitted = false where agency_id = $1', [
      agencyId,
    ]);
    expect((await deliver()).delivered).toBe(6);
    expect(port.tokens).toHaveLength(6);
    for (const token of port.tokens)
      await expect(province.respondent.credential('P.2', token)).resolves.toHaveProperty('signature');
  });

  it('people who have waited until the last day in vain are not written to afterwards', async () => {
    await province.people.invite('P.3', { ...(await some('P.3', 1)), expiresOn: '2018-08-20' });
    province.today('2018-08-21');
    expect(await deliver()).toEqual({ delivered: 0, later: 0, failed: 0, dropped: 1 });
  });

  it('an idle process asks the database once, however many agencies there are', async () => {
    const doors = jest.spyOn(DataSource.prototype, 'createQueryRunner');
    await deliver();
    expect(doors).toHaveBeenCalledTimes(1);
    doors.mockRestore();
  });

  it('people whose address takes no mail get the same invitation by another port or on paper', async () => {
    const RETRY = `mutation ($input: SurveyRetryDeliveriesInput!) { it: retrySurveyDeliveries(input: $input) { ... on SurveyDeliveriesRetried { retried } } }`;
    const { agencyId } = await province.scopeOf('P.3');
    const { roundId } = province.round;
    const again = async (way?: string) => {
      const input = { round: ROUND_ID.of(roundId), port: way };
      return (await province.portal.ask<{ it: object }>(RETRY, { input }, administratorOf('P.3'))).data.it;
    };
    const fail = () =>
      province.db.admin(
        `update hailong.delivery set state = 'failed', reason = 'NO_EMAIL_ADDRESS' where agency_id = $1 and state = 'waiting'`,
        [agencyId],
      );
    await province.people.invite('P.3', { ...(await some('P.3', 5)), port: 'EMAIL' });
    await fail();
    port.tokens.length = 0;
    expect(await again('WEBHOOK')).toEqual({ retried: 5 });
    expect((await deliver()).delivered).toBe(5);
    for (const token of port.tokens)
      await expect(province.respondent.credential('P.3', token)).resolves.toHaveProperty('nonce');

    await province.people.invite('P.3', { ...(await some('P.3', 6)), port: 'EMAIL' });
    await fail();
    expect(await again('PAPER')).toEqual({ retried: 6 });
    expect(await again('PAPER')).toEqual({ retried: 0 });
    const sheets = await province.app
      .get(PaperInvitations)
      .read(await province.scopeOf('P.3'), roundId, undefined, 20);
    expect(sheets.ok && sheets.value).toHaveLength(6);
  });

  it('links say the field of the dossier, found by its procedure, so that the person is not asked, and no procedure', async () => {
    const { people: invitees } = province;
    const dossiers = await invitees.dossiers('P.1', 5, { procedure: '1.004873.000.00.00.H21' });
    await invitees.invite('P.1', { port: 'PAPER', dossiers: dossiers.map(dossierCode) });
    const [invitation] = await invitees.invitationsOf('P.1', dossiers);
    expect(Object.fromEntries(new URL(invitation?.link ?? '').searchParams)).toEqual({
      ...{ round: province.publicRoundId, agency: 'P.1', field: 'ho-tich' },
    });
  });
});
