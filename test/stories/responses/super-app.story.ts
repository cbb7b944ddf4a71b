import { CloseRound } from '@hailong/surveys/use-cases';
import { Opened, aProvince } from '../../kit/province';
import { VUNG_TAU, aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { aVisitor } from '../../kit/visitor';
import { AppAnswer, SuperApp, aSuperApp } from './super-app';

const codes = ({ body }: AppAnswer) => body.problems?.map(({ code, place }) => [code, place]);

describe('a super-app that asks its own users', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal({ gate: { burst: 4, perMinute: 4, tickets: 'required', shortestSeconds: 5 } }))
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE', 'APP'] } }))
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

  const ticketOf = async (code: string) => (await app.ticket(code)).body.ticket ?? '';
  const rows = (sql: string, parameters: unknown[] = []) => province.db.admin(sql, parameters);

  it('asks one in three requests, as the example client does, and a second answer is the first again', async () => {
    const dossier = await app.dossier();
    const first = await app.client(dossier);
    expect(first).toMatchObject({ receipt: expect.any(String) as string, repeated: false });
    expect(await app.client(dossier)).toEqual({ receipt: first.receipt, repeated: true });
    const stored = await rows(`select distinct channel from hailong.survey_response`);
    expect(stored).toEqual([{ channel: 6 }]);
  });

  it('gets the form as JSON with choices, rules and version, and does not get it again while it is the same', async () => {
    const form = await app.form();
    expect(form).toMatchObject({
      status: 200,
      body: {
        agency: { code: 'P.1' },
        group: 'citizens',
        language: 'vi',
        questionnaire: expect.stringMatching(/^questionnaire:\d+$/) as string,
        version: 1,
      },
    });
    const { items } = (form.body.sections as { items: { choices: unknown[]; showWhen: unknown }[] }[]).reduce(
      (all, { items: some }) => ({ items: [...all.items, ...some] }),
      { items: [] as { choices: unknown[]; showWhen: unknown }[] },
    );
    expect(items.some(({ choices }) => choices.length === 5)).toBe(true);
    expect(items.some(({ showWhen }) => showWhen !== null)).toBe(true);
    expect(await app.form({}, { 'if-none-match': form.etag })).toMatchObject({ status: 304, body: {} });
    const english = await app.form({ lang: 'en' });
    expect(english.body).toMatchObject({ language: 'en' });
    expect(english.etag).not.toBe(form.etag);
    expect(codes(await app.form({ group: 'nobody' }))).toEqual([['GROUP_UNKNOWN', 'group']]);
    expect(await app.form({ round: 'no-such-round' })).toMatchObject({ status: 404 });
  });

  it('gets the same ticket for a dossier each time, also when it asks twice at once', async () => {
    const dossier = await app.dossier();
    const asked = await Promise.all([app.ticket(dossier), app.ticket(dossier)]);
    expect(asked[0]).toMatchObject({
      status: 200,
      body: {
        ticket: expect.stringMatching(/^[\w-]{47}$/) as string,
        expiresOn: expect.any(String) as string,
      },
    });
    expect(asked[1]?.body).toEqual(asked[0]?.body);
    expect(await ticketOf(await app.dossier())).not.toBe(asked[0]?.body.ticket);
  });

  it('has each answer counted once, whatever the second says', async () => {
    const ticket = await ticketOf(await app.dossier());
    const [one, two] = await Promise.all([app.answers(ticket), app.answers(ticket)]);
    expect(new Set([one.body.repeated, two.body.repeated])).toEqual(new Set([true, false]));
    expect(await app.answers(ticket, { answers: [] })).toMatchObject({
      status: 200,
      body: { receipt: one.body.receipt, repeated: true },
    });
  });

  it('is told what is wrong with an answer by item and in both languages, and mends it with the same ticket', async () => {
    const ticket = await ticketOf(await app.dossier());
    const wrong = await app.answers(ticket, { answers: [{ item: 'no-such-item', level: '5' }] });
    expect(wrong.status).toBe(422);
    expect(codes(wrong)).toContainEqual(['ITEM_UNKNOWN', 'no-such-item']);
    expect(wrong.body.problems?.every(({ vi, en }) => vi && en)).toBe(true);
    const otherVersion = await app.answers(ticket, { questionnaire: 'questionnaire:999' });
    expect(codes(otherVersion)).toEqual([['GROUP_UNSUITED', 'group']]);
    expect(await app.answers(ticket)).toMatchObject({ status: 200, body: { repeated: false } });
  });

  it('leaves no row that leads from a dossier to its answer', async () => {
    const ticket = await ticketOf(await app.dossier());
    await app.answers(ticket);
    const everything =
      await rows(`select query_to_xml(format('select * from hailong.%I', relname), false, false, '')::text as text
      from pg_class where relnamespace = 'hailong'::regnamespace and relkind = 'r'`);
    const text = JSON.stringify(everything);
    const nonce = Buffer.from(ticket, 'base64url').subarray(3, 19);
    for (const trace of [
      ticket,
      nonce.toString('hex'),
      nonce.toString('base64'),
      nonce.toString('base64url'),
    ])
      expect(text.includes(trace)).toBe(false);
    const [joined] =
      await rows(`select count(*)::int as n from hailong.invitation i join hailong.survey_response r
      on r.response_id in (i.invitation_id, i.dossier_id)`);
    expect(joined).toEqual({ n: 0 });
  });

  it('gets no ticket and no answer in after the round has closed, and a retry of an old answer is still known', async () => {
    const dossier = await app.dossier();
    const [used, unused] = [await ticketOf(dossier), await ticketOf(await app.dossier())];
    const stored = await app.answers(used);
    await province.app.get(CloseRound).close(province.owner, province.round.roundId);
    province.later(2);
    const closed = [['ROUND_CLOSED', '']];
    expect(codes(await app.ticket(dossier))).toEqual(closed);
    expect(codes(await app.form())).toEqual(closed);
    expect(codes(await app.answers(unused))).toEqual(closed);
    expect(await app.client(dossier)).toMatchObject({ problems: [{ code: 'ROUND_CLOSED' }] });
    expect((await app.answers(used)).body).toEqual({ ...stored.body, repeated: true });
    const left = await rows(`select from hailong.invitation where port = 'app' and dossier_id is not null`);
    expect(left).toEqual([]);
  });
});
