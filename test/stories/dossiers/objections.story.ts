import { administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { people, dossierCode } from '../../kit/people';

const OBJECT = `mutation ($input: SurveyObjectToInvitationsInput!) { it: objectToSurveyInvitations(input: $input) {
  __typename ... on SurveyRefusal { code place } } }`;
const DRAW = `mutation ($input: SurveyDrawSampleInput!) { it: drawSurveySample(input: $input) { ... on SurveyDraw { id } } }`;
const REPLACE = `mutation ($input: SurveyTakeReplacementInput!) { it: takeSurveyReplacement(input: $input) {
  __typename ... on SurveyRefusal { code } } }`;

describe('somebody who objects', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: FOR_THE_INVITED }))
    .with(people());
  let province: Opened<typeof described>;
  /** The first two are of one person. */
  let dossiers: string[];
  let agencyId: number;
  beforeAll(async () => {
    province = await described.open();
    ({ agencyId } = await province.scopeOf('P.1'));
    dossiers = await province.people.dossiers('P.1', 12);
    await samePerson(dossiers[0], dossiers[1]);
    await province.people.invite('P.1', {
      port: 'EMAIL',
      dossiers: [0, 1, 2, 3, 4, 5].map((n) => dossierCode(dossiers[n])),
    });
  });
  afterAll(() => province.close());

  const admin = <Row>(sql: string, ...parameters: unknown[]) => province.db.admin<Row>(sql, parameters);
  const samePerson = (...ids: (string | undefined)[]) =>
    admin(
      `update hailong.dossier set person_tag = sha256($1::text::bytea) where dossier_id = any ($2)`,
      ids[0],
      ids,
    );
  const ask = async <T = Record<string, unknown>>(query: string, input: object, agencyCode = 'P.1') => {
    const answer = await province.portal.ask<{ it: T }>(query, { input }, administratorOf(agencyCode));
    expect(answer.errors).toBeUndefined();
    return answer.data.it;
  };
  const deliveryOf = async (dossier?: string) => {
    const [row] = await admin<{ id: string }>(
      `select d.delivery_id as id from hailong.delivery d join hailong.invitation i using (agency_id, invitation_id) where i.dossier_id = $1`,
      dossier,
    );
    return row?.id ?? '';
  };

  it('to a message needs no dossier code: the id of the message is enough, for his agency alone', async () => {
    // One of the two dossiers is asked about: a person is asked once.
    const asked = (await deliveryOf(dossiers[0])) ? dossiers[0] : dossiers[1];
    const delivery = await deliveryOf(asked);
    const refused = { __typename: 'SurveyRefusal' };
    expect(await ask(OBJECT, { agencyCode: 'P.2', delivery }, 'P.2')).toEqual({
      ...refused,
      code: 'OBJECTION_MESSAGE_UNKNOWN',
      place: 'delivery',
    });
    expect(await ask(OBJECT, { agencyCode: 'P.1', delivery }, 'P.2')).toMatchObject({
      code: 'AGENCY_UNKNOWN',
    });
    expect(await ask(OBJECT, { agencyCode: 'P.1', delivery, code: 'x' })).toMatchObject({
      code: 'OBJECTION_UNCLEAR',
    });
    expect(await ask(OBJECT, { agencyCode: 'P.1' })).toMatchObject({ code: 'OBJECTION_UNCLEAR' });
    expect(await ask(OBJECT, { agencyCode: 'P.1', delivery })).toEqual({
      __typename: 'SurveyObjectionNoted',
    });
    const [own] = await admin<{ objects: boolean }>(
      'select objects from hailong.dossier where dossier_id = $1',
      asked,
    );
    expect(own).toEqual({ objects: true });
  });

  it('is not kept in any invitation any more, and nobody else is forgotten for it', async () => {
    const kept = await admin<{ id: string }>(
      'select dossier_id as id from hailong.invitation where sealed_contact is not null order by 1',
    );
    expect(kept.map(({ id }) => id)).toEqual([2, 3, 4, 5].map((n) => dossiers[n]).sort());
  });

  it('on one dossier is invited for no other one, on paper neither', async () => {
    await samePerson(dossiers[0], dossiers[1], dossiers[5]);
    const others = [5, 6, 7, 8, 9, 10].map((n) => dossiers[n]);
    expect(
      await province.people.invite('P.1', { port: 'PAPER', dossiers: others.map(dossierCode) }),
    ).toMatchObject({
      invited: 5,
      objecting: 1,
    });
  });

  it('on one dossier is drawn for no other one, and called as nobody’s replacement', async () => {
    const sizes = { allotment: 'FIXED', size: 1 };
    const { id: draw } = await ask<{ id: string }>(DRAW, { round: province.publicRoundId, sizes });
    const [counted] = await admin<{ n: string }>(
      `select document -> 'exclusions' ->> 'objects' as n from hailong.draw`,
    );
    expect(counted).toEqual({ n: '3' });
    const members = await admin<{ dossier: string; code: string }>(
      `select m.dossier_id as dossier, d.code from hailong.draw_member m join hailong.dossier d using (agency_id, dossier_id) order by position`,
    );
    const [sampled, next, afterNext] = members;
    await samePerson(dossiers[0], next?.dossier);
    const taken = await ask(REPLACE, { draw, replaces: sampled?.code, reason: 'đi vắng' });
    expect(taken).not.toHaveProperty('code');
    const called = await admin<{ id: string }>(
      `select dossier_id as id from hailong.draw_member where replaces is not null`,
    );
    expect(called).toEqual([{ id: afterNext?.dossier }]);
  });

  it('can have his invitation taken back by the id of the message', async () => {
    expect(await province.people.revoke('P.2', await deliveryOf(dossiers[2]))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await province.people.revoke('P.1', await deliveryOf(dossiers[2]))).toEqual({
      __typename: 'SurveyInvitationRevoked',
    });
    const revoked = await admin<{ dossier: string }>(
      `select dossier_id as dossier from hailong.invitation where revoked_on is not null and agency_id = $1`,
      agencyId,
    );
    expect(revoked).toEqual([{ dossier: dossiers[2] }]);
  });
});
