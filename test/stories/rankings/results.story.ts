import { SurveyActor } from '@hailong/access';
import { ANALYST, administratorOf } from '../../kit/actors';
import { Opened } from '../../kit/province';
import { simulatedRound } from './simulated-round';

const RESULTS = `query ($round: ID!, $channel: SurveyChannel, $procedureGroup: String, $method: SurveyIndexMethod) {
  surveyResults(round: $round, channel: $channel, procedureGroup: $procedureGroup, method: $method) {
    __typename
    ... on SurveyRefusal { code }
    ... on SurveyResults {
      simulated asOf nextSealing
      agency { code }
      groups {
        group responses notToldApart index interval { lower upper textEn } coordinationIndex method { name version formula }
        areas { factors { code index valid notApplicable missing criteria { code coreCode index valid notApplicable missing levels { code count satisfied } } } }
        items { code kind purpose valid notApplicable missing levels { code count } share }
      }
    }
  }
}`;
interface Node {
  code: string;
  index: number | null;
  valid: number;
  notApplicable: number;
  missing: number;
}
interface Criterion extends Node {
  coreCode: string | null;
  levels: { code: string; count: number; satisfied: boolean }[];
}
interface Group {
  responses: number;
  notToldApart: number;
  index: number | null;
  interval: { lower: number; upper: number; textEn: string } | null;
  method: { name: string };
  areas: { factors: (Node & { criteria: Criterion[] })[] }[];
  items: { code: string; levels: { code: string; count: number }[] }[];
}
interface Results {
  surveyResults: {
    __typename: string;
    simulated: boolean;
    asOf: string | null;
    nextSealing: string | null;
    groups: Group[];
    code?: string;
  };
}
describe('in the results of a round,', () => {
  let province: Opened<typeof simulatedRound>;
  beforeAll(async () => {
    province = await simulatedRound.open();
  });
  afterAll(() => province.close());

  const results = async (variables: object = {}, actor: SurveyActor = administratorOf('P.1')) => {
    const answer = await province.portal.ask<Results>(
      RESULTS,
      { round: province.publicRoundId, ...variables },
      actor,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.surveyResults;
  };
  const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);

  it('each level of a criterion is counted, and every response is valid, not applicable or missing', async () => {
    const { groups, simulated } = await results();
    expect(simulated).toBe(true);
    const [group] = groups as [Group];
    const factors = group.areas.flatMap((area) => area.factors);
    expect(factors.map(({ criteria }) => criteria.length)).toEqual([4, 5, 6, 3, 4]);
    for (const criterion of factors.flatMap(({ criteria }) => criteria)) {
      expect(sum(criterion.levels.map(({ count }) => count))).toBe(criterion.valid);
      expect(criterion.valid + criterion.notApplicable + criterion.missing).toBe(group.responses);
      const satisfied = sum(criterion.levels.filter((level) => level.satisfied).map(({ count }) => count));
      expect(criterion.index).toBeCloseTo((satisfied / criterion.valid) * 100, 10);
    }
  });

  it('factor 5 has the people who gave feedback as its denominator (Bắc Kạn 266/KH-UBND)', async () => {
    const [group] = (await results()).groups as [Group];
    const gaveFeedback =
      group.items.find(({ code }) => code === 'GY')?.levels.find(({ code }) => code === 'yes')?.count ?? 0;
    const factor5 = group.areas.flatMap((area) => area.factors).at(-1);
    for (const criterion of factor5?.criteria ?? [])
      expect(criterion.valid + criterion.missing).toBe(gaveFeedback);
    expect(gaveFeedback).toBeGreaterThan(0);
    expect(gaveFeedback).toBeLessThan(group.responses);
  });

  it('the figures say up to which day they go, and when forms are sealed next', async () => {
    // A Wednesday.
    expect(await results()).toMatchObject({ asOf: '2018-08-15', nextSealing: '2018-08-20' });
  });

  it('a field is refused by name where the round does not tell fields apart', async () => {
    expect((await results({ procedureGroup: 'none' })).code).toBe('PROCEDURE_GROUP_UNKNOWN');
  });

  it('the channels add up to the whole', async () => {
    const [all] = (await results()).groups as [Group];
    const parts = await Promise.all(
      ['PAPER', 'POST', 'INTERVIEW'].map(async (channel) => (await results({ channel })).groups[0] as Group),
    );
    expect(sum(parts.map(({ responses }) => responses))).toBe(all.responses);
    expect(parts.every(({ responses }) => responses < all.responses)).toBe(true);
  });

  it('the interval of an index is told in whole tenths, wider of a part; none of a mean score or without an index', async () => {
    const of = async (variables?: object) => ((await results(variables)).groups as [Group])[0];
    const [all, part] = [await of(), await of({ channel: 'PAPER' })];
    const widths = [all, part].map(({ index, interval }) => {
      const { lower = NaN, upper = NaN, textEn } = interval ?? {};
      expect([lower < (index ?? NaN), (index ?? NaN) < upper]).toEqual([true, true]);
      expect(textEn).toBe(`${lower.toFixed(1)}%–${upper.toFixed(1)}%`);
      return upper - lower;
    });
    expect(widths[1]).toBeGreaterThan(widths[0] ?? NaN);
    expect((await of({ method: 'MEAN_SCORE' })).interval).toBeNull();
    expect((await of({ method: 'OVERALL_QUESTION' })).interval).toBeNull();
  });

  it('every index comes with its method, and another method gives another index', async () => {
    const [pooled] = (await results()).groups as [Group];
    const [scored] = (await results({ method: 'MEAN_SCORE' })).groups as [Group];
    expect([pooled.method.name, scored.method.name]).toEqual(['POOLED', 'MEAN_SCORE']);
    expect(scored.index).not.toBe(pooled.index);
  });

  it('an agency without satisfaction questions has no index, which is not 0', async () => {
    const [overall] = (await results({ method: 'OVERALL_QUESTION' })).groups as [Group];
    expect(overall.index).toBeNull();
  });

  it('the agency itself and the province read its results, another agency does not', async () => {
    expect((await results({}, administratorOf('P'))).code).toBe('NOT_FOUND');
    const ofProvince = await province.portal.ask<{ surveyAgencyResults: { groups: Group[] } }>(
      RESULTS.replace('query ($round: ID!,', 'query ($round: ID!, $agency: String!,').replace(
        'surveyResults(',
        'surveyAgencyResults(agencyCode: $agency, ',
      ),
      { round: province.publicRoundId, agency: 'P.1' },
      ANALYST,
    );
    expect(ofProvince.data.surveyAgencyResults.groups[0]?.responses).toBe(
      (await results()).groups[0]?.responses,
    );
  });

  it.each([
    ['that there is not', 'khong-co'],
    ['that is not in the round', 'P'],
  ])('the province is told of an agency %s, and not that its round is not there', async (_, agency) => {
    const asked = `{ it: surveyAgencyResults(round: "${province.publicRoundId}", agencyCode: "${agency}") {
      ... on SurveyRefusal { problems { code place } } } }`;
    expect(await province.ask(asked, {}, ANALYST)).toEqual({
      problems: [{ code: 'PARTICIPANT_UNKNOWN', place: 'agencyCode' }],
    });
  });

  it('a text that the database cannot store is refused with its place', async () => {
    const asked = `query ($text: String!) { surveyAgencyResults(round: "${province.publicRoundId}", agencyCode: $text) { __typename } }`;
    const { errors } = await province.portal.ask(asked, { text: 'P.1\0' }, ANALYST);
    expect(errors).toMatchObject([{ extensions: { places: 'agencyCode' } }]);
  });

  it.each(['surveyRanking', 'surveyResults'])(
    'an unknown round is refused without a number that was never given: %s',
    async (field) => {
      const query = `{ it: ${field}(round: "khong-co") { ... on SurveyRefusal { problems { code message } } } }`;
      const actor = field === 'surveyRanking' ? ANALYST : administratorOf('P.1');
      const { data } = await province.portal.ask<{ it: { problems: { code: string; message: string }[] } }>(
        query,
        {},
        actor,
      );
      expect(data.it.problems).toEqual([
        { code: 'NOT_FOUND', message: expect.stringMatching(/^Không có đợt khảo sát này/) as string },
      ]);
    },
  );
});
