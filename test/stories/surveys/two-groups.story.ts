import { RankRound, ReadResults } from '@hailong/rankings/use-cases';
import { SimulateAnyRound, SimulateRound } from '@hailong/responses/use-cases';
import { ProvinceScope } from '@hailong/database';
import { OpenRound, SaveRound } from '@hailong/surveys/use-cases';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { showFigures } from '../../kit/show-figures';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';
import { aRound } from '../../kit/round';

/** Sở Công Thương Bến Tre 2022: peer agencies on coordination, people and organisations on procedures. */
describe('two respondent groups of one round', () => {
  const described = aProvince()
    .with(aProcess())
    .with(aRound({ template: 'ben-tre-sct-2022', participants: ['P.1', 'P.2'], demonstration: true }));
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    const { app, round } = province;
    const simulated = await app.get(SimulateRound).simulate({ round, responses: 400, seed: 5 });
    expect(expectOk(simulated).refused).toBe(0);
    await showFigures(app, round);
  });
  afterAll(() => province.close());

  const results = async (group?: string) => {
    const own = await province.scopeOf('P.1');
    return expectOk(
      await province.app.get(ReadResults).ofOwn(own, { roundId: province.round.roundId, group }),
    ).groups;
  };
  const stored = async (group: number) =>
    (
      await province.db.admin<{ n: number }>(
        `select count(*)::int as n from hailong.survey_response r join hailong.agency a using (agency_id) where a.code = 'P.1' and valid and not surplus and respondent_group = $1`,
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
      await province.app.get(RankRound).rank(ProvinceScope.of(undefined, 'tester'), {
        roundId: province.round.roundId,
        minimumResponses: 1,
      }),
    );
    expect(ranking.entries).toHaveLength(2);
    const first = await province.app.get(ReadOrganisation).byCode('P.1');
    expect(ranking.entries.find(({ agencyId }) => agencyId === first?.agencyId)?.n).toBe(await stored(1));
  });

  it('that answer one form are each counted once in the ranking', async () => {
    const { round, owner } = province;
    const [first, second] = round.document.groups;
    const questionnaireId = second?.questionnaireId ?? 0;
    const groups = [first, second].flatMap((group) => (group ? [{ ...group, questionnaireId }] : []));
    const document = { ...round.document, code: 'mot-phieu', groups, quotas: [], demonstration: false };
    const named = [{ agencyCode: 'P.1' }, { agencyCode: 'P.2' }];
    const saved = expectOk(
      await province.app.get(SaveRound).save(owner, { planId: round.planId, document, participants: named }),
    );
    const shared = expectOk(await province.app.get(OpenRound).open(owner, saved.roundId)).round;
    expectOk(await province.app.get(SimulateAnyRound).simulate({ round: shared, responses: 100, seed: 6 }));
    await showFigures(province.app, shared);
    const { ranking } = expectOk(
      await province.app
        .get(RankRound)
        .rank(ProvinceScope.of(undefined, 'tester'), { roundId: shared.roundId, minimumResponses: 1 }),
    );
    expect(ranking.entries.reduce((sum, { n }) => sum + n, 0)).toBe(100);
  });
});
