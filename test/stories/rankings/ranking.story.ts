import { ReadResults } from '@hailong/rankings/use-cases';
import { SimulateRound } from '@hailong/responses/use-cases';
import { expectOk } from '../../kit/expect-ok';
import { ANALYST, administratorOf } from '../../kit/actors';
import { Opened } from '../../kit/province';
import { sentDuring } from '../../kit/statements-of';
import { showFigures } from '../../kit/show-figures';
import { simulatedRound } from './simulated-round';

const RANKING = `query ($round: ID!, $group: String, $minimum: Int, $method: SurveyIndexMethod, $target: Float) {
  surveyRanking(round: $round, group: $group, minimumResponses: $minimum, method: $method, target: $target) {
    __typename
    ... on SurveyRefusal { code }
    ... on SurveyRanking {
      simulated tieRule minimumResponses criteria method { name }
      judgement { confidence seed text } withoutStanding
      entries { rank rankInGroup group index n tiedWith agency { code } indexText interval { lower upper text textEn }
        standing { band bandText overall { best worst amongFirst text } inGroup { best worst textEn } } }
      excluded { code n message messageEn agency { code } }
    }
  }
}`;

interface Ranks {
  best: number;
  worst: number;
}

interface Standing {
  band: string;
  bandText: string;
  overall: Ranks & { text: string };
  inGroup: Ranks & { textEn: string };
}

interface Ranking {
  surveyRanking: {
    __typename: string;
    simulated: boolean;
    criteria: string[];
    entries: {
      rank: number;
      rankInGroup: number;
      group: string;
      index: number;
      n: number;
      tiedWith: number;
      agency: { code: string };
      indexText: string;
      interval: { lower: number; upper: number; text: string } | null;
      standing: Standing | null;
    }[];
    judgement: { confidence: number; seed: number } | null;
    withoutStanding: string | null;
    excluded: { code: string; n: number; agency: { code: string } }[];
  };
}

describe('in the ranking of a round,', () => {
  let province: Opened<typeof simulatedRound>;
  beforeAll(async () => {
    province = await simulatedRound.open();
  });
  afterAll(() => province.close());

  const ranking = async (variables: object = {}, query = RANKING) => {
    const answer = await province.portal.ask<Ranking>(
      query,
      { round: province.publicRoundId, ...variables },
      ANALYST,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.surveyRanking;
  };

  it('figures are read once until a block is added: the same question in other words reads the round, the state of its blocks, and the names', async () => {
    const answers: unknown[] = [];
    const ask = (minimum: number, words: string) =>
      sentDuring(async () => answers.push(await ranking({ minimum }, `${RANKING} # ${words}`)));
    await ask(1, 'to start with');
    const [first, again] = [await ask(29, 'first'), await ask(29, 'again')];
    expect(again.length).toBeLessThan(first.length);
    expect(again).toHaveLength(3 * ['begin', 'the statement', 'commit'].length);
    expect(answers[2]).toEqual(answers[1]);
  });

  it('agencies are ranked best first on the criteria they share, over all and inside their group', async () => {
    const { entries, criteria, simulated } = await ranking();
    expect(simulated).toBe(true);
    expect(criteria).toHaveLength(22);
    expect(entries.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(entries.map(({ index }) => index)).toEqual(
      [...entries.map(({ index }) => index)].sort((a, b) => b - a),
    );
    expect(
      entries.filter(({ group }) => group === 'department').map(({ rankInGroup }) => rankInGroup),
    ).toEqual([1, 2]);
    expect(entries.find(({ group }) => group === 'commune')).toMatchObject({
      rankInGroup: 1,
      agency: { code: 'P.3' },
    });
    const question = { roundId: province.round.roundId };
    const one = expectOk(await province.app.get(ReadResults).ofOwn(await province.scopeOf('P.1'), question));
    expect(entries.find(({ agency }) => agency.code === 'P.1')?.index).toBeCloseTo(
      one.groups[0]?.results.index ?? -1,
      10,
    );
  });

  it('each entry says what it can carry: band, interval, and ranks that hold its own', async () => {
    const { entries, judgement } = await ranking();
    expect(judgement).toMatchObject({ confidence: 95 });
    for (const { index, indexText, interval, standing, rank, rankInGroup } of entries) {
      expect(indexText).toBe(`${index.toFixed(2).replace('.', ',')}%`);
      const { lower = NaN, upper = NaN, text } = interval ?? {};
      expect([lower < index, index < upper]).toEqual([true, true]);
      expect(text).toBe(`${lower.toFixed(1)}%–${upper.toFixed(1)}%`.replaceAll('.', ','));
      expect(['ABOVE', 'AS_OTHERS', 'BELOW']).toContain(standing?.band);
      const { overall, inGroup } = standing!;
      expect(overall.best <= rank && rank <= overall.worst).toBe(true);
      expect(inGroup.best <= rankInGroup && rankInGroup <= inGroup.worst).toBe(true);
    }
    expect(entries.find(({ group }) => group === 'commune')?.standing?.inGroup).toEqual({
      best: 1,
      worst: 1,
      textEn: 'rank 1',
    });
    expect((await ranking({ minimum: 2 })).entries.map(({ standing }) => standing)).toEqual(
      entries.map(({ standing }) => standing),
    );
  });

  it('an interval is that of the results of the agency itself, under each method of shares', async () => {
    for (const method of ['pooled', 'weighted-factors'] as const) {
      const question = { roundId: province.round.roundId, method };
      const own = expectOk(
        await province.app.get(ReadResults).ofOwn(await province.scopeOf('P.1'), question),
      );
      const { entries } = await ranking({ method: method.replace('-', '_').toUpperCase() });
      const { lower, upper } = entries.find(({ agency }) => agency.code === 'P.1')?.interval ?? {};
      expect(own.groups[0]?.interval).toMatchObject({ lower, upper });
    }
  });

  it('agencies are held against a target where one is asked for, and under a mean score have no standing, with the reason', async () => {
    const bandsOf = async (target: number) =>
      (await ranking({ target })).entries.map(({ standing }) => standing?.band);
    expect(await bandsOf(1)).toEqual(Array(3).fill('MET'));
    expect(await bandsOf(100)).toEqual(Array(3).fill('NOT_MET'));
    const { entries, judgement, withoutStanding } = await ranking({ method: 'MEAN_SCORE' });
    expect([judgement, ...entries.flatMap(({ standing, interval }) => [standing, interval])]).toEqual(
      Array(1 + 2 * entries.length).fill(null),
    );
    expect(withoutStanding).toMatch(/Điểm trung bình/);
  });

  it('one group alone is ranked when asked for, and an unknown group is refused with the known ones', async () => {
    expect((await ranking({ group: 'department' })).entries.map(({ agency }) => agency.code).sort()).toEqual([
      'P.1',
      'P.2',
    ]);
    const unknown = await province.portal.ask<{ surveyRanking: { code: string } }>(
      RANKING,
      { round: province.publicRoundId, group: 'wards' },
      ANALYST,
    );
    expect(unknown.data.surveyRanking.code).toBe('RANKING_GROUP_UNKNOWN');
  });

  it('a null argument is the same as none', async () => {
    expect((await ranking({ group: null, minimum: null, method: null })).entries).toHaveLength(3);
  });

  it('an agency with too few responses is listed without a rank, with the reason', async () => {
    const all = await ranking();
    const most = Math.max(...all.entries.map(({ n }) => n));
    const strict = await ranking({ minimum: most });
    expect(strict.entries.every(({ n }) => n >= most)).toBe(true);
    expect(strict.excluded.map(({ code }) => code)).toEqual(
      Array(3 - strict.entries.length).fill('BELOW_MINIMUM'),
    );
  });

  it('a ranking and the results of an agency include a response once its block is shown, and not before', async () => {
    const own = async () => {
      const asked = { roundId: province.round.roundId };
      const { groups } = expectOk(
        await province.app.get(ReadResults).ofOwn(await province.scopeOf('P.2'), asked),
      );
      return groups.reduce((sum, { results }) => sum + results.responses, 0);
    };
    const ownBefore = await own();
    const before = (await ranking()).entries.find(({ agency }) => agency.code === 'P.2');
    const more = expectOk(
      await province.app.get(SimulateRound).simulate({ round: province.round, responses: 400, seed: 7 }),
    );
    expect([more.stored, more.repeated]).toEqual([100, 300]);
    const unshown = (await ranking()).entries.find(({ agency }) => agency.code === 'P.2');
    expect(unshown?.n).toBe(before?.n);
    expect(await own()).toBe(ownBefore);
    await showFigures(province.app, province.round);
    expect(await own()).toBeGreaterThan(ownBefore);
    const after = (await ranking()).entries.find(({ agency }) => agency.code === 'P.2');
    expect(after?.n).toBeGreaterThan(before?.n ?? 0);
  });

  it('only the province may read a ranking', async () => {
    const refused = await province.portal.ask(
      RANKING,
      { round: province.publicRoundId },
      administratorOf('P.1'),
    );
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
