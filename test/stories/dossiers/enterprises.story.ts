import { DeliverWaiting } from '@hailong/invitations/use-cases';
import { administratorOf, operatorOf } from '../../kit/actors';
import { ENTER } from '../../kit/intake';
import { choicesOf, filledIn, postForm } from '../../kit/form-page';
import { people } from '../../kit/people';
import { aProvince, Province } from '../../kit/province';
import { aRound, WithRound } from '../../kit/round';
import { WithPeople } from '../../kit/people';
import { MailServer, ReceivedMail, mailServer } from '../../kit/servers/mail';
import { aPortal, WithPortal } from '../../kit/servers/portal';
import { CLOSE } from '../../kit/survey-operations';
import { OBJECTIONS } from '../invitations/deliveries';
import { ENTERPRISES, EnterprisesDesk, GROUP, enterprise, upTo } from './enterprises-desk';
import { LABELS, LIST, LIST_MEMBERS, ListAnswer, MembersAnswer } from './list-rows';

const OBJECT = `mutation ($input: SurveyObjectToInvitationsInput!) { it: objectToSurveyInvitations(input: $input) {
  __typename ... on SurveyObjectionNoted { agencyCode code } } }`;
const PROGRESS = `query ($round: ID!) { it: surveyQuotaProgress(round: $round) { ... on SurveyQuotaProgress {
  lists { group members asked byHand byPost undeliverable returned channels { channel returned } share } } } }`;

/** Ban Quản lý các khu công nghiệp 666/2024 asks investors by hand, by post and online. */
describe('the enterprises of the industrial parks', () => {
  let province: Province & WithPortal & WithRound & WithPeople;
  let server: MailServer;
  let letters: ReceivedMail[];
  let desk: EnterprisesDesk;
  beforeAll(async () => {
    server = await mailServer();
    province = await aProvince('2024-08-15')
      .with(aPortal({ delivery: { smtp: server.options, objectionsTo: OBJECTIONS } }))
      .with(aRound({ template: 'kcn-666-2024', participants: ['P.1'] }))
      .with(people())
      .open();
    desk = new EnterprisesDesk(province);
  });
  afterAll(async () => {
    await province.close();
    await server.close();
  });

  it('are loaded row by row, each with its verdict, and a corrected row keeps its number', async () => {
    const rows = Array.from({ length: ENTERPRISES }, (_, n) => enterprise(n + 1));
    const loaded = await desk.load([
      ...rows,
      { ...enterprise(41), email: 'không phải thư' },
      { code: '3700099999' },
      { ...enterprise(3), name: 'Trùng mã' },
    ]);
    const refused = loaded.members.slice(ENTERPRISES).map(({ code, problems }) => [code, problems]);
    expect(loaded.members.slice(0, ENTERPRISES).map(({ number }) => number)).toEqual(upTo(1, ENTERPRISES));
    expect(refused).toEqual([
      ['3700000041', [{ code: 'EMAIL_MALFORMED', place: 'email' }]],
      ['3700099999', [{ code: 'MEMBER_NAME_MISSING', place: 'name' }]],
      ['3700000003', [{ code: 'MEMBER_CODE_REPEATED', place: 'code' }]],
    ]);
    const moved = await desk.load([{ ...enterprise(7), address: 'Lô 70, KCN Thử Nghiệm' }]);
    expect(moved.members).toEqual([
      expect.objectContaining({ code: '3700000007', number: 7, status: 'CORRECTED' }),
    ]);
    expect(await desk.list(LIST)).toMatchObject({ members: ENTERPRISES, reachable: 10, asked: 0 });
  });

  it('stand in the database without a name, an address or a tax code that can be read', async () => {
    const [stored] = await province.db.admin<{ text: string; sealed: number }>(
      `select string_agg(to_jsonb(m)::text, chr(10)) as text, count(sealed_contact)::int as sealed from hailong.list_member m`,
    );
    expect(stored?.sealed).toBe(ENTERPRISES);
    const codes = upTo(1, ENTERPRISES).map((n) => enterprise(n).code);
    for (const word of ['Công ty', 'Lô ', 'doanhnghiep', ...codes]) expect(stored?.text).not.toContain(word);
    const members = await desk.list<MembersAnswer>(LIST_MEMBERS);
    expect(members.edges[0]?.node).toMatchObject({ number: 1, name: null, code: null, answered: null });
  });

  it('have labels for their administrator alone, and the trail says that they were read, not whose', async () => {
    expect((await desk.labels()).map(({ number }) => number)).toEqual(upTo(1, ENTERPRISES));
    expect((await desk.labels())[6]).toMatchObject({
      name: 'Công ty TNHH Số 7',
      address: 'Lô 70, KCN Thử Nghiệm',
    });
    const clerk = await province.portal.ask(LABELS, { round: desk.round, group: GROUP }, operatorOf('P.1'));
    expect(clerk.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const read = await province.db.admin<{ after: object }>(
      `select after from hailong.audit_entry where action = 'read-list-labels'`,
    );
    expect(read).toEqual([{ after: { labels: ENTERPRISES } }, { after: { labels: ENTERPRISES } }]);
  });

  it('are handed forms, sent forms by post, and those whose envelope came back are counted apart', async () => {
    expect(await desk.mark('HAND', upTo(1, 20))).toMatchObject({ marked: 20 });
    expect(await desk.mark('POST', upTo(21, 30))).toMatchObject({ marked: 10 });
    expect(await desk.mark('UNDELIVERABLE', [22, 23])).toMatchObject({ marked: 2 });
    expect(await desk.mark('UNDELIVERABLE', [22, 23])).toMatchObject({ marked: 2 });
    expect((await desk.mark('HAND', [7, 400])).problems).toEqual([
      { code: 'NOT_FOUND', place: 'numbers[1]' },
    ]);
    expect((await desk.mark('UNDELIVERABLE')).problems).toEqual([
      { code: 'MEMBERS_MISSING', place: 'numbers' },
    ]);
    expect(await desk.list(LIST)).toMatchObject({ asked: 30, byHand: 20, byPost: 10, undeliverable: 2 });
  });

  it('are invited by e-mail where they got no form, with a link to the form of their group', async () => {
    expect(await province.people.invite('P.1', { port: 'EMAIL', list: GROUP })).toMatchObject({
      ...{ invited: 10, waiting: 0, alreadyInvited: 28, withoutContact: 2 },
    });
    expect(await province.app.get(DeliverWaiting).deliver('test')).toMatchObject({ delivered: 10 });
    letters = server.received.splice(0);
    expect(letters.map(({ to }) => to).sort()).toEqual(
      upTo(31, 40).map((n) => `lienhe${n}@doanhnghiep.example.vn`),
    );
    expect(letters[0]?.body).toContain(`agency=P.1&group=${GROUP}#`);
    expect(letters[0]?.body).toContain('có trong danh sách được mời');
    expect(letters[0]?.body).not.toContain('Công ty TNHH');
  });

  it('return forms by hand, by post and online: share of the asked that could be reached, by channel, without the few online', async () => {
    const html = await desk.page();
    const answers = [...choicesOf(html)]
      .filter(([name]) => name.startsWith('q.'))
      .map(([name, [level]]) => ({ item: name.slice(2), level }));
    const typed = (channel: string, count: number) =>
      upTo(1, count).map((n) => ({
        ...{ round: desk.round, agencyCode: 'P.1', group: GROUP, channel, answers },
        key: `phieu-${channel}-${String(n).padStart(6, '0')}`,
      }));
    const entered = await province.ask<{ __typename: string }[]>(
      ...([ENTER, { inputs: [...typed('PAPER', 12), ...typed('POST', 4)] }, operatorOf('P.1')] as const),
    );
    expect(new Set(entered.map(({ __typename }) => __typename))).toEqual(new Set(['SurveyResponseAccepted']));
    for (let n = 0; n < 3; n += 1) {
      const fields = filledIn(await desk.page());
      province.later(10);
      expect((await postForm(province.portal.url, fields)).response.status).toBe(200);
    }
    const { lists } = await province.ask<{ lists: object[] }>(PROGRESS, { round: desk.round }, desk.admin);
    expect(lists).toEqual([
      {
        ...{ group: GROUP, members: 40, asked: 40, byHand: 20, byPost: 10, undeliverable: 2, returned: 16 },
        channels: [
          { channel: 'PAPER', returned: 12 },
          { channel: 'POST', returned: 4 },
        ],
        share: 16 / 38,
      },
    ]);
  });

  it('lose name and contact where they object, by the message or by telephone, over every later row', async () => {
    const [delivery] = await province.db.admin<{ id: string }>(
      `select d.delivery_id as id from hailong.delivery d join hailong.invitation i using (agency_id, invitation_id)
       join hailong.list_member m using (agency_id, member_id) where m.number = 31`,
    );
    const input = { agencyCode: 'P.1', delivery: delivery?.id };
    expect(await province.ask(OBJECT, { input }, operatorOf('P.1'))).toEqual({
      ...{ __typename: 'SurveyObjectionNoted', agencyCode: 'P.1', code: null },
    });
    expect(await desk.mark('OBJECTING', [5])).toMatchObject({ marked: 1 });
    expect((await desk.load([enterprise(31), enterprise(5)])).members.map(({ status }) => status)).toEqual([
      'UNCHANGED',
      'UNCHANGED',
    ]);
    const numbers = (await desk.labels()).map(({ number }) => number);
    expect([numbers.includes(5), numbers.includes(31)]).toEqual([false, false]);
    const left = await province.db.admin(
      'select number from hailong.list_member where objects and sealed_contact is not null',
    );
    expect(left).toEqual([]);
    expect(await desk.list(LIST)).toMatchObject({ members: ENTERPRISES, objecting: 2, reachable: 9 });
  });

  it('leave nothing but counts behind when the round closes', async () => {
    await province.ask(CLOSE, { id: desk.round }, administratorOf('P'));
    const [left] = await province.db.admin<Record<string, number>>(
      `select count(sealed_contact)::int as contacts, count(code_tag)::int as codes, count(number)::int as numbers,
         (select count(member_id)::int from hailong.invitation) as invited from hailong.list_member`,
    );
    expect(left).toEqual({ contacts: 0, codes: 0, numbers: 0, invited: 0 });
    expect(await desk.list(LIST)).toEqual({
      ...{ __typename: 'SurveyList', members: ENTERPRISES, reachable: 0, objecting: 2, asked: 40 },
      ...{ byHand: 20, byPost: 10, undeliverable: 2, fields: [{ field: null, members: ENTERPRISES }] },
    });
    expect((await desk.list<ListAnswer>(LABELS)).problems).toEqual([
      { code: 'LIST_ROUND_CLOSED', place: 'round' },
    ]);
    const [trail] = await province.db.admin<{ text: string; destroyed: { members: number } }>(
      `select string_agg(to_jsonb(a)::text, chr(10)) as text,
         (select after from hailong.audit_entry where action = 'destroy-invitation-keys') as destroyed
       from hailong.audit_entry a`,
    );
    expect(trail?.destroyed.members).toBe(ENTERPRISES);
    for (const word of ['Công ty', 'KCN Thử', 'doanhnghiep']) expect(trail?.text).not.toContain(word);
  });
});
