import { SurveyActor } from '@hailong/access';
import { dossiers, reportDossiers } from '../../kit/draw';
import { ANALYST, administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound } from '../../kit/round';

const SAMPLE = `mutation ($input: SurveyDrawSampleInput!) { it: drawSurveySample(input: $input) {
  ... on SurveyDraw { id } } }`;
const DRAWS = `query ($round: ID!, $agency: String, $first: Int!) {
  it: surveyDraws(round: $round, agencyCode: $agency, first: $first) { edges { node { id } } } }`;
const MEMBERS = `query ($draw: ID!, $agency: String, $first: Int!) {
  it: surveyDrawMembers(draw: $draw, agencyCode: $agency, first: $first) { edges { node { dossierCode } } } }`;
const VERIFY = `query ($id: ID!, $agency: String) { it: verifySurveyDraw(id: $id, agencyCode: $agency) {
  ... on SurveyRefusal { code } ... on SurveyDrawCheck { holds } } }`;
const AUDIT = `query ($id: ID!, $agency: String) { it: surveyDrawAudit(id: $id, agencyCode: $agency) {
  ... on SurveyDrawAudit { part parts } ... on SurveyRefusal { code } } }`;

const AUDITOR: SurveyActor = { subject: 'kiểm toán', agencyCode: null, roles: ['province-auditor'] };

interface Page {
  readonly edges: readonly { readonly node: { readonly id?: string } }[];
}

describe('draws', () => {
  const described = aProvince().with(aPortal()).with(aRound());
  let province: Opened<typeof described>;
  let round: string;
  let drawn: string;
  beforeAll(async () => {
    province = await described.open();
    round = province.publicRoundId;
    const { agencyId } = await province.scopeOf('P.1');
    await reportDossiers(province.db, agencyId, dossiers('land', 20));
    const input = { round, sizes: { allotment: 'PROPORTIONAL', size: 5 } };
    drawn = (await ask<{ id: string }>(SAMPLE, { input }, administratorOf('P.1'))).id;
  });
  afterAll(() => province.close());

  const ask = <T = Record<string, unknown>>(query: string, variables: object, actor: SurveyActor) =>
    province.ask<T>(query, variables, actor);

  it('of every agency are read and checked by the supervisor, inspector and auditor of the province', async () => {
    const roles = ['province-supervisor', 'province-inspector', 'province-auditor'] as const;
    for (const agencyCode of ['P', null])
      for (const role of roles) {
        const checker = { subject: role, agencyCode, roles: [role] };
        const draws = await ask<Page>(DRAWS, { round, agency: 'P.1', first: 9 }, checker);
        expect(draws.edges.map(({ node }) => node.id)).toContain(drawn);
        expect(await ask(VERIFY, { id: drawn, agency: 'P.1' }, checker)).toMatchObject({ holds: true });
      }
    const members = await ask<Page>(MEMBERS, { draw: drawn, agency: 'P.1', first: 5 }, AUDITOR);
    expect(members.edges).toHaveLength(5);
    expect(await ask(AUDIT, { id: drawn, agency: 'P.1' }, AUDITOR)).toMatchObject({ part: 1, parts: 1 });
    expect(
      await province.db.admin(
        `select a.code from hailong.audit_entry e join hailong.agency a using (agency_id)
         where e.actor = $1 and e.action = 'read-draw-audit'`,
        [AUDITOR.subject],
      ),
    ).toEqual([{ code: 'P.1' }]);
  });

  it('of an agency that is not named, or that does not exist, are not found by the province', async () => {
    for (const agency of [undefined, 'P.0']) {
      expect(await ask(VERIFY, { id: drawn, agency }, AUDITOR)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await ask(AUDIT, { id: drawn, agency }, AUDITOR)).toMatchObject({ code: 'NOT_FOUND' });
      expect((await ask<Page>(DRAWS, { round, agency, first: 5 }, AUDITOR)).edges).toEqual([]);
      expect((await ask<Page>(MEMBERS, { draw: drawn, agency, first: 5 }, AUDITOR)).edges).toEqual([]);
    }
  });

  it('of another agency stay closed to an agency that names it, and to an analyst of the province', async () => {
    const named = { id: drawn, agency: 'P.1' };
    expect(await ask(VERIFY, named, administratorOf('P.2'))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await province.portal.ask(VERIFY, named, ANALYST)).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });
});
