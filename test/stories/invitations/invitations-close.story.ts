import { InvitationLinks, PaperInvitations } from '@hailong/invitations/use-cases';
import { CloseRound } from '@hailong/surveys/use-cases';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { aRespondent } from '../../kit/respondent';
import { people, dossierCode } from '../../kit/people';

describe('at the end of a round,', () => {
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

  it('closing a round destroys its keys, contacts and dossiers, with a record, and invitations are refused kindly', async () => {
    const ids = await province.people.dossiers('P.1', 5);
    await province.people.invite('P.1', { port: 'EMAIL', dossiers: ids.map(dossierCode) });
    const [one] = await province.people.invitationsOf('P.1', ids);
    const scope = await province.scopeOf('P.1');
    const links = province.app.get(InvitationLinks);
    expect(await links.contactOf(scope.agencyId, one?.invitationId ?? '')).toEqual({
      email: 'nguoi-dan-1@example.vn',
      phone: '0912 345 678',
    });
    const { blindedMessage } = await province.respondent.blind('P.1');
    await province.respondent.exchange('P.1', { token: one?.token, blindedMessage });

    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));

    const left = await province.db.admin(
      `select count(*)::int as rows, count(sealed_signing_key)::int as signing, count(sealed_token_key)::int as tokens,
         count(destroyed_on)::int as destroyed from hailong.round_secret`,
    );
    expect(left).toEqual([{ rows: 3, signing: 0, tokens: 0, destroyed: 3 }]);
    const classKeys = await province.db.admin(
      'select count(*)::int as rows, count(sealed_signing_key)::int as signing from hailong.round_class_key',
    );
    expect(classKeys).toEqual([{ rows: 3, signing: 0 }]);
    const admissions = await province.db.admin(
      `select (select count(*)::int from hailong.admission) as rows, admissions, used from hailong.admission_terms`,
    );
    expect(admissions).toEqual([{ rows: 0, admissions: 5, used: 1 }]);
    const people = await province.db.admin(
      'select count(*)::int as n, count(dossier_id)::int as dossiers, count(sealed_contact)::int as contacts from hailong.invitation',
    );
    expect(people).toEqual([{ n: 5, dossiers: 0, contacts: 0 }]);
    const frame = await province.db.admin(
      'select count(*)::int as dossiers, count(sealed_contact)::int as contacts from hailong.dossier',
    );
    expect(frame).toEqual([{ dossiers: 5, contacts: 0 }]);
    expect(await province.respondent.exchange('P.1', { token: one?.token, blindedMessage })).toMatchObject({
      code: 'ROUND_CLOSED',
    });
    expect(await province.people.invite('P.1', { port: 'PAPER', blank: 5 })).toMatchObject({
      code: 'INVITATION_ROUND_CLOSED',
    });
    expect(await links.contactOf(scope.agencyId, one?.invitationId ?? '')).toBeUndefined();
    await expect(links.linkOf(scope.agencyId, one?.invitationId ?? '')).rejects.toThrow(/leads nowhere/);
    const printed = await province.app
      .get(PaperInvitations)
      .read(scope, province.round.roundId, undefined, 5);
    expect(printed.ok).toBe(false);
  });

  it('closing a round again destroys nothing more and records nothing more', async () => {
    const again = await province.app.get(CloseRound).close(province.owner, province.round.roundId);
    expect(again.ok).toBe(false);
    const records = await province.db.admin<{ agency_id: number; after: object }>(
      `select agency_id, after from hailong.audit_entry where action = 'destroy-invitation-keys' order by agency_id`,
    );
    expect(records.map(({ after }) => after)).toEqual([
      { keys: true, people: 5, admissions: 5, contacts: 5, persons: 0, on: '2018-08-15' },
      { keys: true, people: 0, contacts: 0, persons: 0, on: '2018-08-15' },
      { keys: true, people: 0, contacts: 0, persons: 0, on: '2018-08-15' },
    ]);
  });
});
