import { SurveyActor } from '@hailong/access';
import { dossiers, reportDossiers } from '../../kit/draw';
import { ANALYST, administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound } from '../../kit/round';

const DRAW = `id purpose drawnOn method seed seedOrigin frameDigest serviceFrom serviceTo restDays actor
  strata { name population wanted drawn replacements takenWhole } exclusions { reason dossiers }`;
const SAMPLE = `mutation ($input: SurveyDrawSampleInput!) { it: drawSurveySample(input: $input) { __typename
  ... on SurveyDraw { ${DRAW} } ... on SurveyRefusal { code problems { code place message messageEn } } } }`;
const REPLACE = `mutation ($input: SurveyTakeReplacementInput!) { it: takeSurveyReplacement(input: $input) { __typename
  ... on SurveyReplacementTaken { dossierCode stratum position draw { id } } ... on SurveyRefusal { code } } }`;
const DRAWS = `query ($round: ID!, $first: Int!, $after: String) { it: surveyDraws(round: $round, first: $first, after: $after) {
  edges { node { id purpose } } pageInfo { hasNextPage endCursor } } }`;
const MEMBERS = `query ($draw: ID!, $first: Int!, $after: String, $stratum: String, $called: Boolean) {
  it: surveyDrawMembers(draw: $draw, first: $first, after: $after, stratum: $stratum, called: $called) {
    edges { node { dossierCode stratum position kind calledOn replaces reason } } pageInfo { hasNextPage endCursor } } }`;
const VERIFY = `query ($id: ID!) { it: verifySurveyDraw(id: $id) { __typename ... on SurveyRefusal { code }
  ... on SurveyDrawCheck { holds listIntact wrongMemberCount wrongMembers todaysDigest differenceCount
    differences { kind dossierCode then now reason } draw { frameDigest } } } }`;
const AUDIT = `query ($id: ID!) { it: surveyDrawAudit(id: $id) { __typename ... on SurveyDrawAudit { part parts list }
  ... on SurveyRefusal { code } } }`;

const ADMINISTRATOR = administratorOf('P.1');
const SUPERVISOR: SurveyActor = { subject: 'inspector', agencyCode: 'P.1', roles: ['agency-supervisor'] };
const OPERATOR: SurveyActor = { subject: 'typist', agencyCode: 'P.1', roles: ['agency-operator'] };

interface Page {
  readonly edges: readonly { readonly node: Record<string, unknown> }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('draws over GraphQL', () => {
  const described = aProvince().with(aPortal()).with(aRound());
  let province: Opened<typeof described>;
  let round: string;
  let drawn: Record<string, unknown>;
  beforeAll(async () => {
    province = await described.open();
    round = province.publicRoundId;
    const { agencyId } = await province.scopeOf('P.1');
    await reportDossiers(province.db, agencyId, [
      ...dossiers('land', 40, { field: 'dat-dai' }),
      ...dossiers('civil', 4, { field: 'ho-tich', late: true }),
      ...dossiers('objects', 2, { objects: true }),
    ]);
  });
  afterAll(() => province.close());

  const ask = <T = Record<string, unknown>>(query: string, variables: object, actor = ADMINISTRATOR) =>
    province.ask<T>(query, variables, actor);
  const sizes = { allotment: 'PROPORTIONAL', size: 11, minimum: 2 };

  it('are made by the administrator of the agency, with everything that makes them checkable', async () => {
    drawn = await ask(SAMPLE, { input: { round, strata: ['FIELD', 'LATENESS'], sizes, replacements: 1 } });
    expect(drawn).toMatchObject({
      ...{
        __typename: 'SurveyDraw',
        purpose: 'SURVEY',
        method: 'hash-order-1',
        seedOrigin: null,
        restDays: 365,
      },
      ...{ drawnOn: '2018-08-15', serviceFrom: '2018-01-01', serviceTo: '2018-08-15', actor: 'admin of P.1' },
      strata: [
        { name: 'dat-dai|on-time', population: 40, wanted: 9, drawn: 9, replacements: 9, takenWhole: false },
        { name: 'ho-tich|late', population: 4, wanted: 2, drawn: 2, replacements: 2, takenWhole: false },
      ],
      exclusions: [{ reason: 'OBJECTS', dossiers: 2 }],
    });
  });

  it('take a seed of a public lottery and fixed sizes with exceptions', async () => {
    const input = {
      ...{ round, strata: ['FIELD'], seed: { value: '85302', origin: 'XSMB 15/08/2018' }, restDays: 0 },
      sizes: { allotment: 'FIXED', size: 30, exceptions: [{ stratum: 'dat-dai', size: 1 }] },
      ...{
        lateness: ['LATE', 'ON_TIME'],
        outcomes: ['GRANTED'],
        contactNeeded: true,
        serviceTo: '2018-07-31',
      },
    };
    const draw = await ask(SAMPLE, { input });
    expect(draw).toMatchObject({ seed: '85302', seedOrigin: 'XSMB 15/08/2018', serviceTo: '2018-07-31' });
    expect(draw.strata).toEqual([
      { name: 'dat-dai', population: 31, wanted: 1, drawn: 1, replacements: 30, takenWhole: false },
      { name: 'ho-tich', population: 2, wanted: 30, drawn: 2, replacements: 0, takenWhole: true },
    ]);
  });

  it('are listed newest first, their members page by page, those called apart from those who wait', async () => {
    const { edges, pageInfo } = await ask<Page>(DRAWS, { round, first: 1 });
    expect(pageInfo.hasNextPage).toBe(true);
    const rest = await ask<Page>(DRAWS, { round, first: 5, after: pageInfo.endCursor });
    expect([...edges, ...rest.edges].map(({ node }) => node.id)).toEqual([expect.anything(), drawn.id]);
    const seen: unknown[] = [];
    for (let after: string | undefined; ;) {
      const page = await ask<Page>(MEMBERS, { draw: drawn.id, first: 5, after });
      seen.push(...page.edges.map(({ node }) => `${String(node.stratum)} ${String(node.position)}`));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    const positions = (name: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${name} ${i + 1}`);
    expect(seen).toEqual([...positions('dat-dai|on-time', 18), ...positions('ho-tich|late', 4)]);
    const waiting = await ask<Page>(MEMBERS, {
      draw: drawn.id,
      first: 9,
      stratum: 'ho-tich|late',
      called: false,
    });
    expect(waiting.edges.map(({ node }) => [node.position, node.kind, node.calledOn])).toEqual([
      [3, 'REPLACEMENT', null],
      [4, 'REPLACEMENT', null],
    ]);
    expect((await ask<Page>(MEMBERS, { draw: drawn.id, first: 9, stratum: 'khong-co' })).edges).toEqual([]);
  });

  it('call a replacement for one who cannot be reached', async () => {
    const { edges } = await ask<Page>(MEMBERS, { draw: drawn.id, first: 1 });
    const input = { draw: drawn.id, replaces: edges[0]?.node.dossierCode, reason: 'đã chuyển đi' };
    expect(await ask(REPLACE, { input })).toMatchObject({
      stratum: 'dat-dai|on-time',
      draw: { id: drawn.id },
    });
    expect(await ask(REPLACE, { input })).toMatchObject({ code: 'REPLACEMENT_USED' });
  });

  it('are checked by a supervisor, who may not draw a sample', async () => {
    expect(await ask(VERIFY, { id: drawn.id }, SUPERVISOR)).toMatchObject({
      ...{ holds: true, listIntact: true, wrongMemberCount: 0, differenceCount: 0 },
      ...{ todaysDigest: drawn.frameDigest, draw: { frameDigest: drawn.frameDigest } },
    });
    await province.db.admin(`update hailong.dossier set objects = true where code = 'land-0007'`);
    const difference = { kind: 'GONE', dossierCode: 'land-0007', reason: 'OBJECTS' };
    expect(await ask(VERIFY, { id: drawn.id }, SUPERVISOR)).toMatchObject({
      ...{ holds: true, differenceCount: 1, differences: [difference] },
    });
    expect(await ask(AUDIT, { id: drawn.id }, SUPERVISOR)).toMatchObject({ part: 1, parts: 1 });
    for (const actor of [SUPERVISOR, OPERATOR, ANALYST]) {
      const { errors } = await province.portal.ask(SAMPLE, { input: { round, sizes } }, actor);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
  });

  it('of another agency are answered like those that do not exist', async () => {
    const other = administratorOf('P.2');
    expect(await ask(VERIFY, { id: drawn.id }, other)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(AUDIT, { id: drawn.id }, other)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await ask<Page>(DRAWS, { round, first: 5 }, other)).edges).toEqual([]);
    expect((await ask<Page>(MEMBERS, { draw: drawn.id, first: 5 }, other)).edges).toEqual([]);
  });

  it('are refused with every problem, its place and what to do', async () => {
    const input = { round, sizes: { allotment: 'EQUAL', size: 0 }, outcomes: [], serviceFrom: '2018-12-31' };
    const refusal = await ask<{ problems: { code: string; place: string; message: string }[] }>(SAMPLE, {
      input,
    });
    expect(refusal.problems.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'DRAW_WINDOW_REVERSED window',
      'DRAW_OUTCOMES_MISSING outcomes',
      'DRAW_NUMBER_OUTSIDE sizes.total',
    ]);
  });
});
