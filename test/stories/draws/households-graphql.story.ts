import { SurveyActor } from '@hailong/access';
import { ANALYST, administratorOf, operatorOf } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { VILLAGES, csvOf, giaLaiUnder } from './villages';

const REFUSAL = `... on SurveyRefusal { code problems { code place } }`;
const DRAW = `mutation ($input: SurveyDrawHouseholdsInput!) { it: drawSurveyHouseholds(input: $input) { __typename ${REFUSAL}
  ... on SurveyDraw { id purpose method seedOrigin serviceFrom restDays strata { name wanted drawn replacements }
    exclusions { reason dossiers }
    stages { communes exceptions { stratum communes } communesBy villages villagesBy households replacements } } } }`;
const CLUSTERS = `query ($draw: ID!, $first: Int!, $after: String, $agencyCode: String) {
  it: surveyDrawClusters(draw: $draw, first: $first, after: $after, agencyCode: $agencyCode) {
    edges { node { cluster stratum communeCode village households villageInclusionProbability inclusionProbability designWeight } }
    pageInfo { hasNextPage endCursor } } }`;
const HOUSEHOLDS = `query ($draw: ID!, $first: Int!, $after: String, $cluster: Int, $called: Boolean) {
  it: surveyDrawHouseholds(draw: $draw, first: $first, after: $after, cluster: $cluster, called: $called) {
    edges { node { cluster stratum communeCode village line position kind calledOn replaces reason } }
    pageInfo { hasNextPage endCursor } } }`;
const REPLACE = `mutation ($input: SurveyTakeReplacementInput!) { it: takeSurveyReplacement(input: $input) { __typename ${REFUSAL}
  ... on SurveyReplacementTaken { dossierCode stratum position } } }`;
const VERIFY = `query ($id: ID!) { it: verifySurveyDraw(id: $id) { ... on SurveyDrawCheck { holds wrongMemberCount differenceCount } } }`;
const AUDIT = `query ($id: ID!) { it: surveyDrawAudit(id: $id) { ... on SurveyDrawAudit { parts list } } }`;

const RUNNER = administratorOf('P');
const AUDITOR: SurveyActor = { subject: 'kiểm toán', agencyCode: null, roles: ['province-auditor'] };
const STAGES = { communes: 2, exceptions: [{ stratum: 'do-thi', communes: 1 }], villages: 2, households: 4 };
const FRAME = { format: 'CSV', content: csvOf(VILLAGES) };
const UNITS = `query ($round: ID!) { it: surveyUnitResults(round: $round) { ... on SurveyUnitResults { samplings } } }`;

interface Page {
  readonly edges: readonly { readonly node: Record<string, unknown> }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('households in stages over GraphQL', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound())
    .with(agencies(giaLaiUnder('P')));
  let province: Opened<typeof described>;
  let draw: Record<string, unknown>;
  beforeAll(async () => {
    province = await described.open();
    draw = await ask(DRAW, { input: { ...order(), seed: { value: '85302', origin: 'XSMB 15/08/2018' } } });
  });
  afterAll(() => province.close());

  const order = () => ({ round: province.publicRoundId, frame: FRAME, stages: STAGES });
  const ask = <T = Record<string, unknown>>(query: string, variables: object, actor = RUNNER) =>
    province.ask<T>(query, variables, actor);
  const everyNode = async (query: string, variables: object) => {
    const nodes: Record<string, unknown>[] = [];
    for (let after: string | undefined; ;) {
      const page = await ask<Page>(query, { draw: draw.id, first: 7, after, ...variables });
      nodes.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) return nodes;
    }
  };
  const trail = async (action: string) =>
    (await province.db.admin('select from hailong.audit_entry where action = $1', [action])).length;

  it('are drawn by the administrator of the runner, with all that was asked for', () => {
    expect(draw).toMatchObject({
      ...{ __typename: 'SurveyDraw', purpose: 'HOUSEHOLDS', method: 'hash-stages-1', exclusions: [] },
      ...{ seedOrigin: 'XSMB 15/08/2018', serviceFrom: null, restDays: null },
      stages: { ...STAGES, communesBy: 'SIZE', villagesBy: 'SIZE', replacements: 1 },
      strata: [
        { name: 'do-thi', wanted: 8, drawn: 8, replacements: 8 },
        { name: 'nong-thon-1', wanted: 16, drawn: 16, replacements: 16 },
        { name: 'nong-thon-2', wanted: 16, drawn: 16, replacements: 16 },
      ],
    });
  });

  it('are told as the sampling of the results of the round', async () => {
    const results = await ask(UNITS, { round: province.publicRoundId });
    expect(results).toEqual({ samplings: ['DRAWN_HOUSEHOLDS'] });
  });

  it('are listed page by page with clusters, chances and weights, and each reading stands in the trail', async () => {
    const clusters = await everyNode(CLUSTERS, {});
    expect(clusters.map(({ cluster }) => cluster)).toEqual(Array.from({ length: 10 }, (_, at) => at + 1));
    for (const { inclusionProbability, designWeight, villageInclusionProbability } of clusters) {
      expect(Number(designWeight) * Number(inclusionProbability)).toBeCloseTo(1, 12);
      expect(Number(villageInclusionProbability)).toBeGreaterThan(Number(inclusionProbability));
    }
    expect(await trail('read-draw-clusters')).toBe(2);
    const households = await everyNode(HOUSEHOLDS, {});
    expect(households.map(({ cluster, position }) => `${String(cluster)} ${String(position)}`)).toEqual(
      clusters.flatMap((_, at) => Array.from({ length: 8 }, (__, position) => `${at + 1} ${position + 1}`)),
    );
    expect(await trail('read-draw-households')).toBe(12);
    const waiting = await everyNode(HOUSEHOLDS, { cluster: 5, called: false });
    expect(waiting.map(({ position, kind, calledOn }) => [position, kind, calledOn])).toEqual(
      [5, 6, 7, 8].map((position) => [position, 'REPLACEMENT', null]),
    );
  });

  it('are verified, and read for an audit as lines of commune, village, stratum and households', async () => {
    const id = draw.id;
    expect(await ask(VERIFY, { id })).toEqual({ holds: true, wrongMemberCount: 0, differenceCount: 0 });
    const { list } = await ask<{ list: string }>(AUDIT, { id });
    expect(list.trimEnd().split('\n')).toHaveLength(VILLAGES.length);
    expect(list).toMatch(/^H21\.100\tTổ dân phố 1\tdo-thi\t\d+$/m);
  });

  it('are replaced in order by cluster and line', async () => {
    const [first] = await everyNode(HOUSEHOLDS, { cluster: 2 });
    const fifth = (await everyNode(HOUSEHOLDS, { cluster: 2, called: false }))[0];
    const input = { draw: draw.id, replaces: `2/${String(first?.line)}`, reason: 'nhà khóa cửa' };
    expect(await ask(REPLACE, { input })).toEqual({
      ...{ __typename: 'SurveyReplacementTaken', stratum: first?.stratum, position: 5 },
      dossierCode: `2/${String(fifth?.line)}`,
    });
    expect(await ask(REPLACE, { input })).toMatchObject({ code: 'REPLACEMENT_USED' });
    const called = await everyNode(HOUSEHOLDS, { cluster: 2, called: true });
    expect(called[4]).toMatchObject({
      calledOn: '2018-08-15',
      replaces: first?.line,
      reason: 'nhà khóa cửa',
    });
  });

  it('are refused with their problems, and forged cursors and numbers are no fault', async () => {
    const stages = { ...STAGES, communes: 0 };
    expect(await ask(DRAW, { input: { ...order(), stages } })).toMatchObject({
      problems: [{ code: 'DRAW_NUMBER_OUTSIDE', place: 'communes' }],
    });
    const after = Buffer.from('1:99999.1').toString('base64url');
    for (const query of [CLUSTERS, HOUSEHOLDS])
      expect((await ask<Page>(query, { draw: draw.id, first: 5, after })).edges).toEqual([]);
    expect(await everyNode(HOUSEHOLDS, { cluster: 2_000_000_000 })).toEqual([]);
  });

  it('are read by auditors of the province, and by nobody else', async () => {
    const asked = { draw: draw.id, first: 3, agencyCode: 'P' };
    expect((await ask<Page>(CLUSTERS, asked, AUDITOR)).edges).toHaveLength(3);
    expect((await ask<Page>(CLUSTERS, { draw: draw.id, first: 3 }, administratorOf('P.1'))).edges).toEqual(
      [],
    );
    const outcomeOf = async (query: string, variables: object, actor: SurveyActor) =>
      (await province.portal.ask(query, variables, actor)).errors?.[0]?.extensions?.code;
    for (const actor of [ANALYST, operatorOf('P')]) {
      expect(await outcomeOf(CLUSTERS, asked, actor)).toBe('FORBIDDEN');
      expect(await outcomeOf(DRAW, { input: order() }, actor)).toBe('FORBIDDEN');
    }
  });
});
