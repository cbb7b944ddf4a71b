import { InvitationLinks, PaperInvitations } from '@hailong/invitations/use-cases';
import { CloseRound } from '@hailong/surveys/use-cases';
import { InvitedRound, invitedRound, dossierCode } from '../../kit/invited-round';
import { expectOk } from '../../kit/open-round';

describe('when a round closes', () => {
  let world: InvitedRound;
  beforeAll(async () => {
    world = await invitedRound();
  });
  afterAll(() => world.portal.stop());

  it('closing a round destroys its keys, contacts and dossiers, with a record, and invitations are refused kindly', async () => {
    const ids = await world.dossiers('P.1', 5);
    await world.invite('P.1', { port: 'EMAIL', dossiers: ids.map(dossierCode) });
    const [one] = await world.invitationsOf('P.1', ids);
    const scope = await world.scopeOf('P.1');
    const links = world.portal.app.get(InvitationLinks);
    expect(await links.contactOf(scope.agencyId, one?.invitationId ?? '')).toEqual({
      email: 'nguoi-dan-1@example.vn',
      phone: '0912 345 678',
    });
    const { blindedMessage } = await world.blind('P.1');

    expectOk(await world.portal.app.get(CloseRound).close(world.owner, world.round.roundId));

    const left = await world.portal.db.admin(
      `select count(*)::int as rows, count(sealed_signing_key)::int as signing, count(sealed_token_key)::int as tokens,
         count(destroyed_on)::int as destroyed from hailong.round_secret`,
    );
    expect(left).toEqual([{ rows: 3, signing: 0, tokens: 0, destroyed: 3 }]);
    const people = await world.portal.db.admin(
      'select count(*)::int as n, count(dossier_id)::int as dossiers, count(sealed_contact)::int as contacts from hailong.invitation',
    );
    expect(people).toEqual([{ n: 5, dossiers: 0, contacts: 0 }]);
    const frame = await world.portal.db.admin(
      'select count(*)::int as dossiers, count(sealed_contact)::int as contacts from hailong.dossier',
    );
    expect(frame).toEqual([{ dossiers: 5, contacts: 0 }]);
    expect(await world.exchange('P.1', { token: one?.token, blindedMessage })).toMatchObject({
      code: 'ROUND_CLOSED',
    });
    expect(await world.invite('P.1', { port: 'PAPER', blank: 5 })).toMatchObject({
      code: 'INVITATION_ROUND_CLOSED',
    });
    expect(await links.contactOf(scope.agencyId, one?.invitationId ?? '')).toBeUndefined();
    await expect(links.linkOf(scope.agencyId, one?.invitationId ?? '')).rejects.toThrow(/leads nowhere/);
    const printed = await world.portal.app
      .get(PaperInvitations)
      .read(scope, world.round.roundId, undefined, 5);
    expect(printed.ok).toBe(false);
  });

  it('closing a round again destroys nothing more and records nothing more', async () => {
    const again = await world.portal.app.get(CloseRound).close(world.owner, world.round.roundId);
    expect(again.ok).toBe(false);
    const records = await world.portal.db.admin<{ agency_id: number; after: object }>(
      `select agency_id, after from hailong.audit_entry where action = 'destroy-invitation-keys' order by agency_id`,
    );
    expect(records.map(({ after }) => after)).toEqual([
      { keys: true, people: 5, contacts: 5, persons: 0, on: '2018-08-15' },
      { keys: true, people: 0, contacts: 0, persons: 0, on: '2018-08-15' },
      { keys: true, people: 0, contacts: 0, persons: 0, on: '2018-08-15' },
    ]);
  });
});
