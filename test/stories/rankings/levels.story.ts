import { Interval } from '@hailong/statistics';
import { intervalOfIndex } from '@hailong/statistics/domain';
import { ANALYST, administratorOf } from '../../kit/actors';
import { Opened, aProvince } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { FIELDS, threeRounds } from './three-rounds';

const BOUNDS = '{ lower upper }';
const FIGURE = `index printed pooledIndex units valid interval ${BOUNDS} pooledInterval ${BOUNDS}`;
const LEVELS = `query ($input: SurveyLevelInput!) { it: surveyLevelResults(input: $input) { __typename
  ... on SurveyRefusal { problems { code place message } }
  ... on SurveyLevelResults { from to units missing responses notToldApart population samplings asOf simulated externalSystem
    core { code } rounds { code } leftOut { code round { code } } combination { name version } method { name }
    whole { ${FIGURE} levels { code count } } factors { code ${FIGURE} }
    criteria { code factor uncertain ${FIGURE} externalCodes { system code uncertain } } groups { group units index interval ${BOUNDS} } standardMix { covered fields { code part responses } } } } }`;
const OWN = `query ($round: ID!) { it: surveyResults(round: $round) { ... on SurveyResults { groups { areas { factors { criteria { code externalCodes { system code uncertain } } } } } } } }`;

interface Figure {
  readonly code: string;
  readonly index: number | null;
  readonly printed: string | null;
  readonly pooledIndex: number | null;
  readonly units: number;
  readonly valid: number;
  readonly interval: Interval | null;
  readonly uncertain?: boolean;
}
interface Levels {
  readonly units: number;
  readonly missing: number;
  readonly responses: number;
  readonly rounds: readonly { readonly code: string }[];
  readonly leftOut: readonly { readonly code: string }[];
  readonly whole: Figure;
  readonly standardMix: { readonly covered: number; readonly fields: readonly object[] } | null;
  readonly factors: readonly Figure[];
  readonly criteria: readonly Figure[];
  readonly problems?: readonly { readonly code: string; readonly place: string; readonly message: string }[];
}

describe('figures above rounds', () => {
  const described = aProvince('2018-08-15', 9)
    .with(aPortal())
    .with(aRound({ changes: { fields: FIELDS, toldApartBy: ['FIELD'] } }))
    .with(threeRounds());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const levels = (input: object) => province.ask<Levels>(LEVELS, { input }, ANALYST);
  const figure = async (input: object) => {
    const { whole, units, missing } = await levels({ year: 2018, ...input });
    return { index: whole.index, valid: whole.valid, units, missing };
  };
  const problems = async (input: object) =>
    (await levels(input)).problems?.map(({ code, place }) => [code, place]);

  it('are of a year, by criterion, factor and whole, with the rounds that are in them and those left out', async () => {
    const found = await levels({ year: 2018 });
    expect(found).toMatchObject({
      ...{ from: '2018-01-01', to: '2018-12-31', units: 3, missing: 0, responses: 40, simulated: false },
      ...{ asOf: '2018-08-15', samplings: ['ISSUED'], population: null },
      leftOut: [{ code: 'NO_CORE' }, { code: 'NO_CORE' }],
      whole: { index: 62.5, printed: '62,50%', units: 3, valid: 40 },
    });
    expect(found.rounds).toHaveLength(1);
    expect(found.factors.map(({ code, index }) => [code, index])).toEqual([
      ['F1', 62.5],
      ...['F2', 'F3', 'F4', 'F5'].map((code) => [code, null]),
    ]);
    expect(found.criteria).toHaveLength(22);
    expect(found.criteria[0]).toMatchObject({ code: 'F1.1', factor: 'F1', index: 62.5, valid: 40 });
  });

  it('say by which way units were combined, beside the pooled figure', async () => {
    const [units, groups] = [
      await levels({ year: 2018, combination: 'MEAN_OF_UNITS' }),
      await levels({ year: 2018, combination: 'MEAN_OF_GROUP_MEANS' }),
    ];
    // P.1 18 of 20, P.2 5 of 10, P.3 2 of 10; P.3 alone is a commune.
    expect(units.whole.index).toBeCloseTo((90 + 50 + 20) / 3, 10);
    expect(groups).toMatchObject({
      ...{
        combination: { name: 'MEAN_OF_GROUP_MEANS', version: 1 },
        whole: { pooledIndex: 62.5, index: 45 },
      },
      groups: [
        { group: 'commune', units: 1, index: 20, interval: intervalOfIndex(0.2, 9) },
        { group: 'department', units: 2, index: 70 },
      ],
    });
  });

  it('by the standard mix are those in the fields of all units, which is stated; the raw figure stands beside it', async () => {
    const mixed = { year: 2018, combination: 'STANDARDISED' };
    // Land 13 of 20 and civil status 10 of 10 in departments; each field is a half of all forms.
    const departments = await levels({ ...mixed, rankingGroup: 'department' });
    expect(departments.whole).toMatchObject({
      ...{ index: 82.5, printed: '82,50%', pooledIndex: expect.closeTo((100 * 23) / 30, 10) as number },
      // Variance 0.25 · 0.65 · 0.35 / 19 of 20 forms on land; where all agree there is none.
      interval: intervalOfIndex(0.825, (0.825 * 0.175) / ((0.25 * 0.65 * 0.35) / 19)),
      pooledInterval: intervalOfIndex(23 / 30, 29),
    });
    expect(departments.standardMix).toEqual({
      covered: 1,
      fields: [
        { code: 'dat-dai', part: 0.5, responses: 20 },
        { code: 'ho-tich', part: 0.5, responses: 10 },
      ],
    });
    // The only field of P.3 is its mix.
    expect((await levels({ ...mixed, agency: 'P.3' })).whole).toMatchObject({ index: 20, pooledIndex: 20 });
    expect(await problems({ ...mixed, externalSystem: 'SIPAS', agency: 'P.2', field: 'ho-tich' })).toEqual([
      ['STANDARD_MIX_MISSING', 'method'],
    ]);
  });

  it('have an interval by each way, from the precision of each unit, also of months', async () => {
    const interval = async (combination: string) =>
      (await levels({ year: 2018, combination })).whole.interval;
    expect(await interval('POOLED')).toEqual(intervalOfIndex(0.625, 39));
    // n − 1 of 20, 10 and 10 forms are as precise as answers drawn one by one.
    const [one, two, three] = [(0.9 * 0.1) / 19, (0.5 * 0.5) / 9, (0.2 * 0.8) / 9];
    const mean = 1.6 / 3;
    expect(await interval('MEAN_OF_UNITS')).toEqual(
      intervalOfIndex(mean, (mean * (1 - mean) * 9) / (one + two + three)),
    );
    expect(await interval('MEAN_OF_GROUP_MEANS')).toEqual(
      intervalOfIndex(0.45, (0.45 * 0.55) / (one / 16 + two / 16 + three / 4)),
    );
    const month = await levels({ fromMonth: '2018-08', toMonth: '2018-08' });
    expect(month.whole).toMatchObject({ index: 62.5, interval: intervalOfIndex(0.625, 39) });
  });

  it('are refused weighted, with the units of which N is not known', async () => {
    const { problems: found } = await levels({ year: 2018, combination: 'WEIGHTED' });
    expect(found).toMatchObject([{ code: 'POPULATION_MISSING', place: 'method' }]);
    expect(found?.[0]?.message).toContain('P.1, P.2, P.3');
  });

  it('go from the province by field to the unit, and say how many units show nothing', async () => {
    expect(await figure({ field: 'dat-dai' })).toEqual({ index: 65, valid: 20, units: 3, missing: 1 });
    expect(await figure({ field: 'ho-tich' })).toEqual({ index: 60, valid: 20, units: 3, missing: 1 });
    expect(await figure({ field: 'ho-tich', agency: 'P.3' })).toEqual({
      ...{ index: 20, valid: 10, units: 1, missing: 0 },
    });
    expect(await problems({ year: 2018, field: 'thue' })).toEqual([['FIELD_UNKNOWN', 'field']]);
  });

  it('are of a level, of a ranking group, and of a node of the tree with all that is below it', async () => {
    expect(await figure({ level: 'COMMUNE' })).toMatchObject({ index: 20, units: 1 });
    expect(await figure({ rankingGroup: 'department' })).toMatchObject({ index: (100 * 23) / 30, units: 2 });
    expect(await figure({ below: 'D' })).toMatchObject({ index: 35, valid: 20, units: 2 });
    expect(await figure({ below: 'P' })).toMatchObject({ index: 62.5, units: 3 });
    expect(await problems({ year: 2018, rankingGroup: 'wards' })).toEqual([
      ['LEVEL_GROUP_UNKNOWN', 'rankingGroups'],
    ]);
    expect(await problems({ year: 2018, agency: 'P.1', level: 'COMMUNE' })).toEqual([
      ['LEVEL_UNITS_UNCLEAR', 'agency'],
    ]);
    expect(await problems({ year: 2018, below: 'NOPE' })).toEqual([['NOT_FOUND', 'agency']]);
  });

  it('are of the months in which blocks were sealed', async () => {
    const month = await levels({ fromMonth: '2018-08', toMonth: '2018-08' });
    expect(month.whole).toEqual((await levels({ toMonth: '2018-12' })).whole);
    expect(month.whole.index).toBe(62.5);
    expect(await problems({ fromMonth: '2018-07', toMonth: '2018-07' })).toEqual([
      ['LEVEL_UNITS_MISSING', ''],
    ]);
    expect(await problems({ toMonth: '08/2018' })).toEqual([['MONTH_MALFORMED', 'month']]);
    expect(await problems({})).toEqual([['LEVEL_PERIOD_UNCLEAR', 'period']]);
  });

  it('add up the rounds that agencies run by themselves under the codes of another system', async () => {
    const found = await levels({ year: 2018, externalSystem: 'SIPAS' });
    expect(found).toMatchObject({
      units: 3,
      responses: 60,
      leftOut: [],
      core: null,
      externalSystem: 'SIPAS',
    });
    expect(found.rounds).toHaveLength(3);
    // 25 of 40 in the round of the province, 10 of 10 and 0 of 10 in those of P.1 and P.2.
    expect(found.criteria.find(({ code }) => code === '25')).toMatchObject({
      ...{ index: (100 * 35) / 60, valid: 60, uncertain: true },
    });
    expect(await problems({ year: 2018, externalSystem: 'PARINDEX' })).toEqual([
      ['EXTERNAL_SYSTEM_UNKNOWN', 'code'],
    ]);
  });

  it('stand beside results that show the codes of their criteria, the uncertain ones marked', async () => {
    const { groups } = await province.ask<{
      groups: { areas: { factors: { criteria: { code: string; externalCodes: object[] }[] }[] }[] }[];
    }>(OWN, { round: province.publicRoundId }, administratorOf('P.1'));
    const criteria = groups[0]?.areas[0]?.factors[0]?.criteria;
    expect(criteria?.map(({ code, externalCodes }) => [code, externalCodes])).toEqual([
      ['F1.1', [{ system: 'SIPAS', code: '25', uncertain: true }]],
      ['F1.2', [{ system: 'SIPAS', code: '26', uncertain: true }]],
      ['F1.3', []],
      ['F1.4', []],
    ]);
  });

  it('find a district in a period of its time, and name the day on which it was no more', async () => {
    province.today('2018-10-02');
    expect(await problems({ fromMonth: '2018-08', toMonth: '2018-09', below: 'D' })).toEqual([
      ['UNIT_AGENCY_UNSUITED', 'agency'],
    ]);
    const ofItsTime = await levels({ fromMonth: '2018-08', toMonth: '2018-08', below: 'D' });
    expect(ofItsTime).toMatchObject({ units: 2, whole: { index: 35 } });
    // Its units belong to the province whatever became of it.
    expect((await levels({ toMonth: '2018-09', below: 'P' })).whole.index).toBe(62.5);
  });
});
