import { EndRecontacts } from '@hailong/draws/use-cases';
import { CloseRound } from '@hailong/surveys/use-cases';
import { administratorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { people } from '../../kit/people';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';
import { atOnce } from '../../kit/run-concurrently';
import { aPortal } from '../../kit/servers/portal';
import {
  HEAD,
  HOA,
  ONE_CHECK,
  Outcome,
  Recontacts,
  VERIFY_CHECK,
  callerOf,
  recontacts,
  refusalOf,
} from './recontacts';

interface Ordered extends Outcome {
  readonly agencies: readonly { readonly agencyCode: string; readonly drawn: number }[];
}

describe('an order of a re-contact check', () => {
  const described = aProvince().with(aPortal()).with(aRound()).with(people()).with(recontacts());
  let province: Opened<typeof described>;
  let desk: Recontacts;
  beforeAll(async () => {
    province = await described.open();
    desk = province.recontacts;
    await desk.called('P.1', 70, 60);
    await desk.called('P.2', 40, 30);
  });
  afterAll(() => province.close());

  const refused = async (...args: Parameters<Recontacts['order']>) => refusalOf(await desk.order(...args));
  const membersStored = async () => (await province.db.admin(`select from hailong.recontact_member`)).length;

  it('is refused to an agency that stands above none of the others, and over itself', async () => {
    const ward = administratorOf('P.1');
    expect(await refused({ percent: 5 }, ward)).toEqual(['RECONTACT_AGENCIES_EMPTY agencies']);
    expect(await refused({ percent: 5, agencies: ['P.1'] }, ward)).toEqual([
      'RECONTACT_AGENCY_UNSUITED agencies.P.1',
      'RECONTACT_UNIT_UNSUITED unit',
    ]);
    expect(await refused({ percent: 5, agencies: ['P.2'] }, ward)).toEqual([
      'RECONTACT_AGENCY_UNSUITED agencies.P.2',
    ]);
    expect(await refused({ percent: 5, agencies: ['P.1'], unit: 'P.1' })).toEqual([
      'RECONTACT_UNIT_UNSUITED unit',
    ]);
  });

  it('is refused with every problem of its terms, and stores nothing', async () => {
    const terms = {
      percent: 4.9,
      total: 5,
      minimum: -1,
      days: 0,
      document: { number: ' ', signedOn: '2018-08-10' },
    };
    expect(await refused(terms)).toEqual([
      'MANDATE_DOCUMENT_MISSING document.number',
      'RECONTACT_SIZE_UNCLEAR percent',
      'RECONTACT_PERCENT_OUTSIDE percent',
      'RECONTACT_NUMBER_OUTSIDE minimum',
      'RECONTACT_NUMBER_OUTSIDE days',
    ]);
    expect(await refused({ percent: 5, agencies: ['P', 'P.0'] })).toEqual([
      'RECONTACT_AGENCY_UNKNOWN agencies.P',
      'RECONTACT_AGENCY_UNKNOWN agencies.P.0',
    ]);
    expect(await refused({ percent: 5, unit: 'P.0' })).toEqual(['AGENCY_UNKNOWN unit']);
    expect(await refused({ round: 'round:99', percent: 5 })).toEqual(['NOT_FOUND round']);
    expect(await refused({ total: 9, minimum: 5 })).toEqual(['SAMPLE_TOTAL_TOO_SMALL total']);
    expect(await refused({ percent: 5, agencies: ['P.3'] })).toEqual(['RECONTACT_FRAME_EMPTY agencies']);
    expect(await membersStored()).toBe(0);
  });

  it('names another unit, whose people call and whose giver still follows it', async () => {
    const order = { total: 9, minimum: 0, unit: 'P.3', agencies: ['P.1', 'P.2'], days: 10 };
    const ordered = await desk.order<Ordered>(order);
    expect(ordered).toMatchObject({
      ...{ unitCode: 'P.3', givenBy: 'P', total: 9, percent: null, endsOn: '2018-08-25' },
      // In proportion to 60 and 30 called people.
      agencies: [
        { agencyCode: 'P.1', drawn: 6 },
        { agencyCode: 'P.2', drawn: 3 },
      ],
    });
    const caller = callerOf('P.3', 'co.lan');
    expect(await desk.handOut(ordered.id, [{ caller: 'co.lan' }], HEAD)).toMatchObject({ parts: [{}, {}] });
    expect(await desk.part(ordered.id, 'P.1', caller)).toHaveLength(6);
    expect(await desk.page(ordered.id, 'P.1', { ...HOA, subject: 'co.lan' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const manager of [HEAD, administratorOf('P.3')])
      expect(await province.ask(VERIFY_CHECK, { id: ordered.id }, manager)).toMatchObject({ holds: true });
    expect(await desk.trail('read-recontact-contacts')).toMatchObject([
      { code: 'P.1', actor: 'co.lan', after: { people: 6, mandate: { unit: 'P.3', givenBy: 'P' } } },
    ]);
  });

  it('never draws a person of an earlier check, also when several are ordered at the same time', async () => {
    const order = () => desk.order<Ordered>({ total: 20, minimum: 0 });
    const lock = 'lock table hailong.recontact_member in share mode';
    const orders = await atOnce(province.db.adminUrl, lock, [order, order, order]);
    expect(orders.map(({ __typename }) => __typename)).toEqual(Array(3).fill('SurveyRecontact'));
    // 9 people were drawn by the check before.
    expect(await membersStored()).toBe(69);
    const [most] = await province.db.admin<{ n: number }>(
      `select max(n)::int as n from (select count(*) as n from hailong.recontact_member group by dossier_id) counts`,
    );
    expect(most?.n).toBe(1);
  });

  it('refuses callers that are none, and agencies that are none of its own', async () => {
    const { id } = await desk.order<Ordered>({ total: 2, minimum: 0, agencies: ['P.1'] });
    const refusal = async (callers: readonly object[]) => refusalOf(await desk.handOut(id, callers));
    expect(await refusal([])).toEqual(['CALLERS_EMPTY callers']);
    expect(await refusal([{ caller: ' ' }])).toEqual(['CALLER_MISSING callers']);
    expect(await refusal([{ caller: 'a' }, { caller: 'a ' }])).toEqual(['CALLER_REPEATED callers']);
    expect(await refusal([{ caller: 'a', agencies: ['P.1', 'P.2'] }])).toEqual([
      'RECONTACT_AGENCY_UNKNOWN callers[0].agencies',
    ]);
    expect(await desk.handOut('recontact:1-999', [{ caller: 'a' }])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await province.ask(ONE_CHECK, { id: 'recontact:0' }, HEAD)).toBeNull();
  });

  it('ends by itself after its last day, when no contact is shown any more and each is destroyed', async () => {
    const { id } = await desk.order<Ordered>({ total: 4, minimum: 0, days: 1, agencies: ['P.1'] });
    await desk.handOut(id, [{ caller: 'chi.hoa' }]);
    province.today('2018-08-16');
    expect(await desk.part(id, 'P.1', HOA)).toHaveLength(4);
    const end = province.app.get(EndRecontacts);
    expect(await end.end('the worker')).toBe(0);
    province.today('2018-08-17');
    expect(await desk.page(id, 'P.1', HOA)).toMatchObject({ code: 'RECONTACT_CLOSED' });
    const before = await desk.contactsLeft();
    expect([await end.end('the worker'), await end.end('the worker')]).toEqual([1, 0]);
    expect(await desk.contactsLeft()).toBe(before - 4);
    expect(await province.ask(ONE_CHECK, { id }, HEAD)).toMatchObject({ closedOn: '2018-08-17' });
    expect(await desk.trail('close-recontact')).toMatchObject([{ code: 'P', actor: 'the worker' }]);
  });

  it('comes before its round closes, since no contact is left afterwards', async () => {
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    expect(await refused({ percent: 5 })).toEqual(['RECONTACT_ROUND_NOT_OPEN round']);
  });
});
