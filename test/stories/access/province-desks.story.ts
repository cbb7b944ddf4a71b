import { SurveyActor } from '@hailong/access';
import { SurveyRole } from '@hailong/access/domain';
import { ENTER, IntakeVerdict } from '../../kit/intake';
import { aPortal, RunningPortal } from '../../kit/servers/portal';
import { finalise } from '../../kit/show-figures';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aClerk } from '../../kit/clerk';

const RANKING = `query ($round: ID!) { surveyRanking(round: $round) { __typename } }`;
const QUALITY = `query ($round: ID!) { surveyQualityReport(round: $round, agencyCode: "P.1") { __typename ... on SurveyRefusal { code } } }`;
const PROGRESS = `query ($round: ID!) { surveyProvinceProgress(round: $round) { __typename } }`;
const ENTRIES = `query ($round: ID!) { surveyEntryCounts(round: $round) { __typename } }`;
const RESULTS = `query ($round: ID!) { surveyAgencyResults(round: $round, agencyCode: "P.1") { __typename } }`;

/** A round that P, the agency at the top, runs; P.1, P.2 and P.3 take part. */
describe('a role of the province', () => {
  const described = aProvince().with(aPortal()).with(aRound()).with(aClerk());
  let province: Opened<typeof described>;
  /** The same database, where the host names P.2 as the desk of the province. */
  let deskNamed: RunningPortal;
  beforeAll(async () => {
    province = await described.open();
    ({ portal: deskNamed } = await aPortal({ provinceDesks: ['P.2'] })(province));
  });
  afterAll(() => province.close());

  const actor = (role: SurveyRole, agencyCode: string | null, ...more: SurveyRole[]): SurveyActor => ({
    subject: `${role} of ${agencyCode}`,
    agencyCode,
    roles: [role, ...more],
  });
  const read = async (portal: RunningPortal, query: string, who: SurveyActor) => {
    const round = province.publicRoundId;
    const { data, errors } = await portal.ask<Record<string, { __typename: string }>>(query, { round }, who);
    return errors?.[0]?.extensions.code ?? Object.values(data)[0]?.__typename;
  };
  const enter = async (portal: RunningPortal, who: SurveyActor, changes: object = {}) => {
    const answer = await portal.ask<{ enterSurveyResponses: IntakeVerdict[] }>(
      ENTER,
      { inputs: [province.clerk.form(changes)] },
      who,
    );
    const [verdict] = answer.data?.enterSurveyResponses ?? [];
    return answer.errors?.[0]?.extensions.code ?? verdict?.problems?.[0]?.code ?? verdict?.__typename;
  };

  it('counts for people of the agency at the top and for those of none, and for nobody else', async () => {
    for (const role of ['province-analyst', 'province-supervisor', 'province-auditor'] as const)
      for (const query of [RANKING, RESULTS]) {
        const of = (code: string | null) => read(province.portal, query, actor(role, code));
        expect(await of(null)).toMatch(/^Survey(Ranking|Results)$/);
        expect(await of('P')).toMatch(/^Survey(Ranking|Results)$/);
        expect(await of('P.1')).toBe('FORBIDDEN');
        expect(await of('no such agency')).toBe('FORBIDDEN');
      }
  });

  it('counts for people of the desk that the host names, and then not for those of the agency at the top', async () => {
    const of = (code: string) => read(deskNamed, RANKING, actor('province-analyst', code));
    expect(await of('P.2')).toBe('SurveyRanking');
    expect(await of('P')).toBe('FORBIDDEN');
  });

  it('shows its supervisor counts, progress, results and rankings of all agencies', async () => {
    const supervisor = actor('province-supervisor', null);
    for (const [query, type] of [
      [ENTRIES, 'SurveyEntryCounts'],
      [PROGRESS, 'SurveyProvinceProgress'],
      [RESULTS, 'SurveyResults'],
      [RANKING, 'SurveyRanking'],
    ] as const)
      expect(await read(province.portal, query, supervisor)).toBe(type);
  });

  it("lets an operator enter forms of every participant of the province's rounds", async () => {
    const operator = actor('province-operator', null);
    for (const agencyCode of ['P.1', 'P.2', 'P.3'])
      expect(await enter(province.portal, operator, { agencyCode })).toBe('SurveyResponseAccepted');
    expect(await enter(province.portal, operator, { agencyCode: 'P' })).toBe('PARTICIPANT_UNKNOWN');
    expect(await enter(province.portal, actor('province-operator', 'P.1'))).toBe('FORBIDDEN');
  });

  it('lets an operator enter no form of a round that an agency runs which is no desk, not even for its desk', async () => {
    const stored = await province.clerk.stored();
    for (const agencyCode of ['P.1', 'P.2'])
      expect(await enter(deskNamed, actor('province-operator', 'P.2'), { agencyCode })).toBe(
        'ENTRY_AGENCY_OUTSIDE',
      );
    expect(await province.clerk.stored()).toBe(stored);
  });

  it('leaves an operator of an agency the forms of that agency, in whatever round', async () => {
    const both = actor('province-operator', 'P.2', 'agency-operator');
    expect(await enter(deskNamed, both, { agencyCode: 'P.2' })).toBe('SurveyResponseAccepted');
    expect(await enter(deskNamed, both, { agencyCode: 'P.1' })).toBe('ENTRY_AGENCY_OUTSIDE');
  });

  it('shows its supervisor the checks of any agency in a final round, and the supervisor of an agency those of that agency', async () => {
    await finalise(province.app, province);
    const supervisor = (role: SurveyRole, code: string | null) =>
      read(province.portal, QUALITY, actor(role, code));
    expect(await supervisor('province-supervisor', null)).toBe('SurveyQualityReport');
    expect(await supervisor('agency-supervisor', 'P.1')).toBe('SurveyQualityReport');
    expect(await supervisor('agency-supervisor', 'P.2')).toBe('SurveyRefusal');
  });
});
