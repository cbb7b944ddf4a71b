import { rankAgencies } from '@hailong/rankings';
import { judgeAgencies } from '@hailong/rankings/use-cases';
import { resultOf } from '@hailong/statistics/domain';
import type { RankingFormulas } from '../domain/rank-units';
import type { RankingTerms, ReleasedUnit } from '../domain/ranking-document';
import { rankUnits, seedOfUnits } from '../domain/rank-units';

const TERMS: RankingTerms = {
  method: { name: 'pooled', version: 1 },
  confidence: 95,
  minimumResponses: 30,
  tieRule: 'best',
  factors: [{ code: 'F1', label: { vi: 'Tiếp cận' }, weight: 1 }],
  criteria: [{ code: 'TC1', label: { vi: 'Dễ tìm' }, factor: 'F1' }],
  groups: [],
};
const unit = (code: string, satisfied: number, n = 200, group = 'commune'): ReleasedUnit => ({
  ...{ code, name: code, group, n, overall: [], effectiveAnswers: n },
  answers: [{ criterion: 'TC1', counts: [n - satisfied, satisfied], satisfied: [false, true] }],
});
const rank = (units: readonly ReleasedUnit[], terms = TERMS) => rankUnits(terms, units, FORMULAS);
const FORMULAS: RankingFormulas = {
  rank: rankAgencies,
  judge: (...args) => Promise.resolve(resultOf(judgeAgencies(...args))),
};
const UNITS = [unit('H1', 190), unit('H2', 150), unit('H3', 150), unit('H4', 60, 200, 'department')];

describe('the figures of a release', () => {
  it('follow from the published answers: index, ranks, interval, band and possible ranks', async () => {
    const { agencies, judgement } = await rank(UNITS);
    expect(
      agencies.map(({ code, indexText, rank: place, rankInGroup }) => [code, indexText, place, rankInGroup]),
    ).toEqual([
      ['H1', '95,00%', 1, 1],
      ['H2', '75,00%', 2, 2],
      ['H3', '75,00%', 2, 2],
      ['H4', '30,00%', 4, 1],
    ]);
    expect(agencies[0]).toMatchObject({
      interval: { lower: 91, upper: 97.3 },
      possibleRanks: { overall: { best: 1, worst: 1 }, inGroup: { best: 1, worst: 1 } },
    });
    expect(agencies[1]).toMatchObject({ tiedWith: 1, possibleRanks: { overall: { best: 2, worst: 3 } } });
    expect(judgement?.criticalValues.inGroup.commune).toBeGreaterThan(1.96);
  });

  it('do not depend on the order of the units', async () => {
    expect(await rank(UNITS.toReversed())).toEqual(await rank(UNITS));
  });

  it('tell no precision that is not known, and none under a method without errors', async () => {
    const unknown = { ...unit('H5', 100), effectiveAnswers: null };
    expect((await rank([...UNITS, unknown])).agencies[4]).toMatchObject({
      interval: null,
      band: 'cannot-be-told',
    });
    const scores = await rank(UNITS, { ...TERMS, method: { name: 'mean-score', version: 1 } });
    expect(scores.judgement).toBeNull();
    expect(scores.agencies[0]).toMatchObject({ interval: null, band: null, possibleRanks: null });
  });

  it('are refused where the terms allow no rank', async () => {
    await expect(rank([...UNITS, unit('H6', 5, 20)])).rejects.toThrow(
      'H6 has no rank by the published terms: BELOW_MINIMUM',
    );
  });
});

describe('the seed of a release', () => {
  const figures = { code: 'H1', group: 'commune', index: 95, n: 200 };

  it('changes with every published figure of a unit, and is a whole number below 2²⁸', () => {
    const changed = [{ code: 'H2' }, { group: 'ward' }, { index: 94 }, { n: 201 }];
    const seeds = [figures, ...changed.map((change) => ({ ...figures, ...change }))].map((each) =>
      seedOfUnits([each]),
    );
    expect(new Set(seeds).size).toBe(seeds.length);
    for (const seed of seeds) expect(seed < 2 ** 28 && Number.isInteger(seed)).toBe(true);
  });
});
