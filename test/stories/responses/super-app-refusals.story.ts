import { administratorOf } from '../../kit/actors';
import { people } from '../../kit/people';
import { Opened, aProvince } from '../../kit/province';
import { VUNG_TAU, aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { aVisitor } from '../../kit/visitor';
import { AppAnswer, PROVINCE_ADMINISTRATOR, SuperApp, aSuperApp } from './super-app';

const REGISTER = `mutation ($label: String!) { it: registerSurveyAppClient(input: { label: $label }) { __typename
  ... on SurveyRefusal { code } } }`;
const RETIRE = `mutation ($id: ID!) { it: retireSurveyAppClient(id: $id) { __typename ... on SurveyRefusal { code } } }`;
const LIST = `{ it: surveyAppClients { label retired } }`;

const codes = ({ body }: AppAnswer) => body.problems?.map(({ code, place }) => [code, place]);
const MADE_UP = 'A'.repeat(43);

describe('an app that is not to be answered', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal({ gate: { burst: 4, perMinute: 4, tickets: 'required', shortestSeconds: 5 } }))
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE', 'APP'], access: 'INVITED' } }))
    .with(people())
    .with(aVisitor())
    .with(aSuperApp());
  let province: Opened<typeof described>;
  let app: SuperApp;
  beforeAll(async () => {
    province = await described.open();
    app = province.superApp;
  });
  afterAll(() => province.close());
  beforeEach(() => province.later(600));

  const retire = (id: string) =>
    province.ask<{ __typename: string; code?: string }>(RETIRE, { id }, PROVINCE_ADMINISTRATOR);
  const ticketOf = async (code: string) => (await app.ticket(code)).body.ticket ?? '';
  const rows = (sql: string, parameters: unknown[] = []) => province.db.admin(sql, parameters);

  it('needs a ticket where people are invited, and with one its user answers', async () => {
    const form = province.visitor.inputOf(await province.visitor.blank(), { channel: 'APP' });
    province.later(60);
    const { data } = await province.visitor.submit(form);
    expect(data.submitSurveyResponse.problems?.map(({ code }) => code)).toEqual(['INVITATION_MISSING']);
    expect((await app.answers(await ticketOf(await app.dossier()))).status).toBe(200);
  });

  it('is not let in without its key, with a wrong one or with a retired one, and is told so in both languages', async () => {
    const dossier = await app.dossier();
    for (const key of ['', 'made-up'])
      for (const refused of [await app.ticket(dossier, key), await app.answers(MADE_UP, {}, key)]) {
        expect([refused.status, codes(refused)]).toEqual([401, [['APP_KEY_UNUSABLE', 'x-hailong-app']]]);
        expect(refused.body.problems?.[0]).toMatchObject({ vi: /thu hồi/, en: /retired/ } as never);
      }
    expect((await app.form({}, { 'x-hailong-app': 'made-up' })).status).toBe(401);
    const { key, app: registered } = await app.register('Ứng dụng cũ');
    expect((await app.ticket(dossier, key)).status).toBe(200);
    expect(await retire(registered.id)).toEqual({ __typename: 'SurveyAppClient' });
    province.later(61);
    expect((await app.ticket(dossier, key)).status).toBe(401);
  });

  it('is registered by an administrator of the province alone, and only the hash of its key is kept', async () => {
    const register = (label: string, actor = PROVINCE_ADMINISTRATOR) =>
      province.portal.ask<{ it: { code?: string } }>(REGISTER, { label }, actor);
    const { errors } = await register('Riêng của sở', administratorOf('P.1'));
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await register('  ')).data.it).toMatchObject({ code: 'APP_LABEL_MALFORMED' });
    expect(await retire('app-client:none')).toMatchObject({ code: 'NOT_FOUND' });
    const list = await province.ask<unknown[]>(LIST, {}, PROVINCE_ADMINISTRATOR);
    expect(list).toContainEqual({ label: 'Hue-S', retired: false });
    const kept = await rows(
      `select key_hash = sha256(convert_to($1::text, 'utf8')) as hash, strpos(c::text, $1::text) as at from hailong.app_client c where label = 'Hue-S'`,
      [app.key],
    );
    expect(kept).toEqual([{ hash: true, at: 0 }]);
  });

  it('gets one answer for a dossier that is unknown, of another agency, out of the window or taken back', async () => {
    const retracted = await app.dossier();
    await rows(`update hailong.dossier set retracted_on = '2021-09-01' where code = $1`, [retracted]);
    const strange = [
      'H21.17-none',
      await app.dossier({ agency: 'P.2' }),
      await app.dossier({ finishedOn: '2015-01-01' }),
      retracted,
    ];
    const answers = [];
    for (const code of strange) answers.push(await app.ticket(code));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect([answers[0]?.status, answers[0] && codes(answers[0])]).toEqual([
      404,
      [['NOT_FOUND', 'dossierCode']],
    ]);
  });

  it('asks nobody who was invited otherwise or wants no survey, and nobody that it asked is invited again', async () => {
    const invited = await app.dossier();
    const invite = (code: string) => province.people.invite('P.1', { port: 'PAPER', dossiers: [code] });
    expect(await invite(invited)).toMatchObject({ invited: 1 });
    expect(codes(await app.ticket(invited))).toEqual([['DOSSIER_TAKEN', 'dossierCode']]);
    const objecting = await app.dossier({ objects: true });
    expect(codes(await app.ticket(objecting))).toEqual([['CONSENT_MISSING', 'dossierCode']]);
    const asked = await app.dossier();
    await app.ticket(asked);
    expect(await invite(asked)).toMatchObject({ invited: 0, alreadyInvited: 1 });
    const [row] = await rows(
      `select i.port, i.sealed_contact, i.sent_on from hailong.invitation i join hailong.dossier d using (agency_id, dossier_id)
       where d.code = $1`,
      [asked],
    );
    expect(row).toEqual({ port: 'app', sealed_contact: null, sent_on: null });
  });

  it('cannot use a ticket that was made up, taken back, or handed out for another agency', async () => {
    const unusable = [['DOSSIER_TICKET_UNUSABLE', 'ticket']];
    const ticket = await ticketOf(await app.dossier());
    expect(codes(await app.answers(MADE_UP))).toEqual(unusable);
    expect(codes(await app.answers('x'))).toEqual(unusable);
    expect(codes(await app.answers(ticket, { agency: 'P.2' }))).toEqual(unusable);
    const dossier = await app.dossier();
    const takenBack = await ticketOf(dossier);
    await rows(
      `update hailong.invitation set revoked_on = '2021-10-01'
       where dossier_id = (select dossier_id from hailong.dossier where code = $1)`,
      [dossier],
    );
    expect(codes(await app.answers(takenBack))).toEqual(unusable);
    expect(codes(await app.ticket(dossier))).toEqual([['DOSSIER_TAKEN', 'dossierCode']]);
  });

  it('sends for many users from one address, and is slowed down by itself and not by the address', async () => {
    const tickets = [];
    for (let n = 0; n < 12; n += 1) tickets.push(await ticketOf(await app.dossier()));
    const answered = await Promise.all(tickets.map((ticket) => app.answers(ticket)));
    expect(answered.map(({ status }) => status)).toEqual(tickets.map(() => 200));
    const flood = await Promise.all(Array.from({ length: 150 }, () => app.answers(MADE_UP)));
    const held = flood.filter(({ status }) => status === 429);
    expect(held.length).toBeGreaterThan(0);
    expect(Number(held[0]?.retryAfter)).toBeGreaterThan(0);
    expect(held[0]?.body.problems?.[0]).toMatchObject({ code: 'SURVEY_TOO_MANY' });
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['a text', 'x'],
    ['numbers for texts', { ticket: 1, round: 2, agency: 3, group: 4, questionnaire: 5, answers: 6 }],
    ['broken characters', { round: 'a\u0000', agency: '\u0000', dossierCode: '\u0000' }],
    ['endless texts', { round: 'x'.repeat(100_000) }],
  ])('that sends %s is told what is wrong', async (_what, body) => {
    for (const path of ['tickets', 'answers']) {
      const sent = body === undefined ? undefined : JSON.stringify(body);
      expect([path, (await app.post(path, sent)).status]).toEqual([path, 400]);
    }
    const broken = { round: '\u0000', agency: '\u0000', group: '\u0000', lang: '\u0000' };
    expect((await app.form(broken)).status).toBe(404);
  });

  it('has a broken character in an answer refused or stored, and never gets a fault for it', async () => {
    const ticket = await ticketOf(await app.dossier());
    const answers = [{ item: 'a\ud800', level: '\ud800', text: '\ud800' }];
    expect((await app.answers(ticket, { answers })).status).toBe(400);
  });
});
