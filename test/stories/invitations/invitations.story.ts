import { addDays, startOfDay, ROUND_ID, DRAW_ID } from '@hailong/kernel';
import { encodeCursor } from '@hailong/graphql-kit';
import { InvitationLinks, UnusedInvitations } from '@hailong/invitations/use-cases';
import { paperSheets } from './paper-sheets';
import { administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { dossierCode, people } from '../../kit/people';
import { aRespondent } from '../../kit/respondent';

const COUNTS = `query ($round: ID!) { counts: surveyInvitations(round: $round) { issued sent exchanged } }`;

describe('in a round for the invited,', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: FOR_THE_INVITED }))
    .with(people())
    .with(aRespondent());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const count = async (table: string, agencyCode: string) => {
    const { agencyId } = await province.scopeOf(agencyCode);
    const rows = await province.db.admin(`select from hailong.${table} where agency_id = $1`, [agencyId]);
    return rows.length;
  };

  it('people of a draw are invited once, without replacements, objecting people and people without address', async () => {
    const { agencyId } = await province.scopeOf('P.1');
    const willing = await province.people.dossiers('P.1', 6);
    const [objecting] = await province.people.dossiers('P.1', 1, { objects: true });
    const [unreachable] = await province.people.dossiers('P.1', 1, { contact: false });
    const [replacement] = await province.people.dossiers('P.1', 1);
    await province.db.admin(
      `insert into hailong.draw (agency_id, round_id, purpose, drawn_on, method, seed, frame_as_of, frame_digest, document, actor)
       values ($1, $2, 'survey', '2018-08-01', 'm', 's', now(), 'd', '{}', 'a')`,
      [agencyId, province.round.roundId],
    );
    const members = [...willing, objecting, unreachable, replacement];
    await province.db.admin(
      `insert into hailong.draw_member select $1, 1, id, 0, n, case when id = $3 then 'replacement' else 'sample' end,
         case when id <> $3 then '2018-08-01'::date end, case when id <> $3 then now() end
       from unnest($2::uuid[]) with ordinality as m(id, n)`,
      [agencyId, members, replacement],
    );
    const ofDraw = { port: 'EMAIL', draw: DRAW_ID.of(1) };
    expect(await province.people.invite('P.1', ofDraw)).toEqual({
      __typename: 'SurveyPeopleInvited',
      ...{ invited: 6, waiting: 0 },
      objecting: 1,
      alreadyInvited: 0,
      withoutContact: 1,
      ...{ resting: 0, waitingBecause: [] },
      expiresOn: '2018-10-31',
    });
    expect([await count('invitation', 'P.1'), await count('admission', 'P.1')]).toEqual([6, 6]);
    expect(await province.people.invite('P.1', ofDraw)).toMatchObject({ invited: 0, alreadyInvited: 6 });
    expect(await count('invitation', 'P.1')).toBe(6);
    const trail = await province.db.admin(
      `select actor, after ->> 'invited' as invited, after ->> 'drawId' as draw from hailong.audit_entry
       where action = 'invite-people' order by at`,
    );
    const by = { actor: 'admin of P.1', draw: '1' };
    expect(trail).toEqual(['6', '0'].map((invited) => ({ ...by, invited })));
    expect(await province.people.invite('P.2', ofDraw)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('people are invited once when two administrators press the button at the same moment', async () => {
    const ids = await province.people.dossiers('P.2', 8);
    const order = { port: 'EMAIL', dossiers: ids.map(dossierCode) };
    const invite = () => province.people.invite('P.2', order);
    const both = await Promise.all([invite(), invite()]);
    expect(both.map(({ invited }) => invited).sort()).toEqual([0, 8]);
    expect([await count('invitation', 'P.2'), await count('admission', 'P.2')]).toEqual([8, 8]);
  });

  it('nobody is invited to a draft, and messages about an open round leave on its first day and not before', async () => {
    const { roundId, document } = province.round;
    const { opensOn } = document.window;
    const dossiers = await province.people.dossiers('P.3', 5);
    const { agencyId } = province.owner;
    // Only its owner sees a draft, so the owner takes part in it.
    const roundIs = (state: string, participants: readonly object[]) =>
      province.db.admin(
        `update hailong.survey_round set state = $2, document = jsonb_set(document, '{participants}', $3::jsonb)
         where round_id = $1`,
        [roundId, state, JSON.stringify(participants)],
      );
    await roundIs('draft', [...document.participants, { agencyId }]);
    const theirs = await province.people.dossiers('P', 5);
    const inDraft = await province.people.invite('P', { port: 'EMAIL', dossiers: theirs.map(dossierCode) });
    await roundIs('open', document.participants);
    expect(inDraft).toMatchObject({ code: 'INVITATION_ROUND_NOT_OPEN' });
    province.today(addDays(opensOn, -10));
    const order = { port: 'EMAIL', dossiers: dossiers.map(dossierCode) };
    expect(await province.people.invite('P.3', order)).toMatchObject({ invited: 5 });
    province.today('2018-08-15');
    const due = await province.db.admin(
      `select distinct next_attempt_at as at from hailong.delivery where agency_id = $1`,
      [(await province.scopeOf('P.3')).agencyId],
    );
    expect(due).toEqual([{ at: startOfDay(opensOn) }]);
  });

  it.each([
    ['an unknown dossier', { dossiers: ['00000000-0000-4000-8000-000000000000'] }, 'NOT_FOUND dossiers[0]'],
    ['no dossier at all', { dossiers: [] }, 'INVITATION_COUNT_OUTSIDE dossiers'],
    ['two sources', { draw: '1', blank: 5 }, 'INVITATION_SOURCE_UNCLEAR '],
    ['no source', {}, 'INVITATION_SOURCE_UNCLEAR '],
    ['blank ones by mail', { blank: 5 }, 'INVITATION_PORT_UNSUITED port'],
    [
      'a day after the round',
      { port: 'PAPER', blank: 5, expiresOn: '2018-11-01' },
      'EXPIRY_OUTSIDE expiresOn',
    ],
    ['a day that is over', { port: 'PAPER', blank: 5, expiresOn: '2018-08-14' }, 'EXPIRY_OUTSIDE expiresOn'],
    ['another round', { round: ROUND_ID.of(999), port: 'PAPER', blank: 5 }, 'NOT_FOUND round'],
  ])('people are not invited with %s', async (_, input, expected) => {
    const { code, place } = await province.people.invite('P.3', { port: 'EMAIL', ...input });
    expect(`${String(code)} ${String(place)}`).toBe(expected);
  });

  it('an invitation whose admission was cut short gets it the next time', async () => {
    const { agencyId } = await province.scopeOf('P.2');
    await province.db.admin('delete from hailong.admission where agency_id = $1', [agencyId]);
    await province.db.admin('update hailong.invitation set admitted = false where agency_id = $1', [
      agencyId,
    ]);
    await province.people.invite('P.2', { port: 'PAPER', blank: 1 });
    expect(await count('admission', 'P.2')).toBe(9);
  });

  const sheetsOf = (agencyCode: string, after?: string) => paperSheets(province, agencyCode, after);

  it('sheets print alike each time, with a QR code to scan and a short code to type', async () => {
    await province.people.invite('P.3', { port: 'PAPER', blank: 7 });
    const page = (after?: string) => sheetsOf('P.3', after);
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    expect([first.edges.length, second.edges.length, second.pageInfo.hasNextPage]).toEqual([5, 2, false]);
    expect(await page()).toEqual(first);
    // One more than is shown tells whether others follow.
    const read = await province.db.admin(
      `select after from hailong.audit_entry where action = 'read-paper-invitations' order by 1`,
    );
    expect(read).toEqual([2, 6, 6].map((sheets) => ({ after: { sheets } })));
    expect((await page(encodeCursor('of another list'))).edges).toEqual([]);
    const sheet = first.edges[0]?.node;
    expect(sheet?.link).toMatch(
      /^https:\/\/dvc\.example\.vn\/khao-sat\?round=round:\d+&agency=P\.3#[\w-]{22}$/,
    );
    expect(sheet?.qr).toMatch(/^<svg /);
    expect(sheet?.shortCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/);
    const browser = await province.respondent.blind('P.3');
    const { blindedMessage } = browser;
    const typed = sheet?.shortCode.toLowerCase();
    const signed = await province.respondent.exchange('P.3', { shortCode: typed, blindedMessage });
    await expect(browser.finalize(signed.blindSignature ?? '')).resolves.toMatchObject({
      nonce: expect.any(String) as string,
    });
  });

  const counts = () =>
    province.ask<object>(COUNTS, { round: province.publicRoundId }, administratorOf('P.2'));

  it('invited people are counted in whole fives, and no name is told', async () => {
    const ids = await province.db.admin<{ id: string }>(
      `select dossier_id as id from hailong.invitation where agency_id = $1 and dossier_id is not null`,
      [(await province.scopeOf('P.2')).agencyId],
    );
    const dossiers = ids.map(({ id }) => id);
    const tokens = await province.people.invitationsOf('P.2', dossiers);
    for (const { token } of tokens.slice(0, 4)) await province.respondent.credential('P.2', token);
    expect(await counts()).toEqual({ issued: 9, sent: 0, exchanged: null });
    for (const { token } of tokens.slice(4, 8)) await province.respondent.credential('P.2', token);
    expect(await counts()).toEqual({ issued: 9, sent: 0, exchanged: 5 });
  });

  it('a revoked invitation cannot be used, and nobody learns whether it was', async () => {
    const [spare] = await province.db.admin<{ id: string }>(
      `select invitation_id as id from hailong.invitation where agency_id = $1 and dossier_id is null`,
      [(await province.scopeOf('P.2')).agencyId],
    );
    const id = spare?.id ?? '';
    const [unused, scope] = [province.app.get(UnusedInvitations), await province.scopeOf('P.2')];
    const [way] = (await province.app.get(InvitationLinks).waysOf(scope, province.round.roundId, [id])) ?? [];
    expect(await province.people.revoke('P.3', id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await province.people.revoke('P.2', id)).toEqual({ __typename: 'SurveyInvitationRevoked' });
    const { blindedMessage } = await province.respondent.blind('P.2');
    const answer = await province.respondent.exchange('P.2', { shortCode: way?.shortCode, blindedMessage });
    expect(answer.code).toBe('INVITATION_UNKNOWN');
    expect(await unused.among(scope.agencyId, province.round.roundId, [id])).toEqual(new Set());
    // Its sheet is not printed again, it is counted no more, and the trail names the user that revoked it.
    expect((await sheetsOf('P.2')).edges).toEqual([]);
    expect(await counts()).toMatchObject({ issued: 8 });
    const trail = await province.db.admin(
      `select actor, subject from hailong.audit_entry where action = 'revoke-invitation'`,
    );
    expect(trail).toEqual([{ actor: 'admin of P.2', subject: id }]);
  });

  it('people invited on paper have a sheet with the code of their dossier, and their address is not copied', async () => {
    const ids = await province.people.dossiers('P.2', 5);
    const order = { port: 'PAPER', dossiers: ids.map(dossierCode) };
    expect(await province.people.invite('P.2', order)).toMatchObject({ invited: 5 });
    const codes = (await sheetsOf('P.2')).edges.map(({ node }) => node.dossierCode);
    expect(codes.sort()).toEqual(ids.map((id) => `H21.17-${id}`).sort());
    const copied = await province.db.admin(
      `select from hailong.invitation where port = 'paper' and sealed_contact is not null`,
    );
    expect(copied).toEqual([]);
  });
});
