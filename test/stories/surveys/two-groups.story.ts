import { RankRound, ReadResults } from '@hailong/rankings/use-cases';
import { SimulateRound } from '@hailong/responses/use-cases';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { LoadTemplate, OpenRound, SaveRound } from '@hailong/surveys/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { INestApplicationContext } from '@nestjs/common';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { expectOk, importTestAgencies } from '../../kit/open-round';
import { surveyContext } from '../../kit/survey-context';
import { TestDatabase, testDatabase } from '../../kit/test-database';

/** Sở Công Thương Bến Tre 2022: peer agencies on coordination, people and organisations on procedures. */
describe('two respondent groups of one round', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let scope: AgencyScope;
  let round: RoundRecord;
  beforeAll(async () => {
    db = await testDatabase();
    app = await surveyContext(db.appUrl);
    await importTestAgencies(app);
    const province = await app.get(ReadOrganisation).byCode('P');
    scope = AgencyScope.of(province?.agencyId ?? 0, 'tester');
    const terms = { template: 'ben-tre-sct-2022', publish: true, demonstration: true };
    const participants = [{ agencyCode: 'P.1' }, { agencyCode: 'P.2' }];
    const loaded = expectOk(await app.get(LoadTemplate).load(scope, { ...terms, participants }));
    round = expectOk(await app.get(OpenRound).open(scope, loaded.rounds[0]?.roundId ?? 0)).round;
    expect(expectOk(await app.get(SimulateRound).simulate({ round, responses: 400, seed: 5 })).refused).toBe(
      0,
    );
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const results = async (group?: string) => {
    const agency = await app.get(ReadOrganisation).byCode('P.1');
    const own = AgencyScope.of(agency?.agencyId ?? 0, 'tester');
    return expectOk(await app.get(ReadResults).ofOwn(own, { roundId: round.roundId, group })).groups;
  };
  const stored = async (group: number) =>
    (
      await db.admin<{ n: number }>(
        `select count(*)::int as n from hailong.survey_response r join hailong.agency a using (agency_id) where a.code = 'P.1' and respondent_group = $1`,
        [group],
      )
    )[0]?.n;

  it('are counted apart, each on its own questionnaire', async () => {
    const [peers, people] = await results();
    expect(peers?.questionnaireId).not.toBe(people?.questionnaireId);
    expect(peers?.results.responses).toBe(await stored(0));
    expect(people?.results.responses).toBe(await stored(1));
  });

  it('have a coordination index of the peers and a satisfaction index of the people, never one of both', async () => {
    const [peers, people] = await results();
    expect(peers?.results.index).toBeUndefined();
    expect(peers?.results.coordinationIndex).toBeGreaterThan(0);
    expect(people?.results.index).toBeGreaterThan(0);
    expect(people?.results.coordinationIndex).toBeUndefined();
  });

  it('can be read one at a time', async () => {
    const [, people] = await results();
    expect(await results(people?.group.code)).toEqual([people]);
  });

  it('rank by the people alone: n of a rank counts no peer', async () => {
    const { ranking } = expectOk(
      await app.get(RankRound).rank(ProvinceScope.of(undefined, 'tester'), { roundId: round.roundId }),
    );
    expect(ranking.entries).toHaveLength(2);
    const first = await app.get(ReadOrganisation).byCode('P.1');
    expect(ranking.entries.find(({ agencyId }) => agencyId === first?.agencyId)?.n).toBe(await stored(1));
  });

  it('that answer one form are each counted once in the ranking', async () => {
    const [first, second] = round.document.groups;
    const questionnaireId = second?.questionnaireId ?? 0;
    const groups = [first, second].flatMap((group) => (group ? [{ ...group, questionnaireId }] : []));
    const document = { ...round.document, code: 'mot-phieu', groups, quotas: [] };
    const named = [{ agencyCode: 'P.1' }, { agencyCode: 'P.2' }];
    const saved = expectOk(
      await app.get(SaveRound).save(scope, { planId: round.planId, document, participants: named }),
    );
    const shared = expectOk(await app.get(OpenRound).open(scope, saved.roundId)).round;
    expectOk(await app.get(SimulateRound).simulate({ round: shared, responses: 100, seed: 6 }));
    const { ranking } = expectOk(
      await app
        .get(RankRound)
        .rank(ProvinceScope.of(undefined, 'tester'), { roundId: shared.roundId, minimumResponses: 1 }),
    );
    expect(ranking.entries.reduce((sum, { n }) => sum + n, 0)).toBe(100);
  });
});
