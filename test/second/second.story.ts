import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rankAgencies } from '@hailong/rankings';
import { judgeAgencies } from '@hailong/rankings/use-cases';
import {
  type RankingFormulas,
  type RankingTerms,
  type ReleasedAgency,
  type ReleasedUnit,
  rankUnits,
} from '@hailong/releases/domain';
import { resultOf } from '@hailong/statistics/domain';
import { type TestDatabase, testDatabase } from '../kit/test-database';

const SECOND = readFileSync(path.join(__dirname, 'ranking.sql'), 'utf8');
const METHODS = [
  'pooled',
  'mean-of-criteria',
  'mean-of-factors',
  'weighted-factors',
  'overall-question',
] as const;
const FORMULAS: RankingFormulas = {
  rank: rankAgencies,
  judge: (...args) => Promise.resolve(resultOf(judgeAgencies(...args))),
};
const SCALE = [false, false, false, true, true];
const CRITERIA = ['TC1', 'TC2', 'TC3', 'TC4', 'TC5'].map((code, at) => ({
  ...{ code, label: { vi: code }, factor: at < 2 ? 'F1' : 'F2' },
}));

function termsOf(method: (typeof METHODS)[number], confidence: RankingTerms['confidence']): RankingTerms {
  return {
    ...{
      method: { name: method, version: 1 },
      confidence,
      minimumResponses: 1,
      tieRule: 'best',
      criteria: CRITERIA,
    },
    factors: [
      { code: 'F1', label: { vi: 'F1' }, weight: 2 },
      { code: 'F2', label: { vi: 'F2' }, weight: 3 },
    ],
    groups: [],
  };
}

/** Numbers 0…1 that look random, the same each time. */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

/** Units of different quality; some certain, some without a known precision, some that leave a criterion out. */
function someUnits(seed: number): readonly ReleasedUnit[] {
  const random = numbersOf(seed);
  const whole = (most: number) => Math.floor(random() * most);
  return Array.from({ length: 24 }, (_, at) => {
    const [n, quality] = [20 + whole(200), at === 0 ? 1 : 0.4 + 0.6 * random()];
    const counts = () => {
      const satisfied = quality === 1 ? n : Math.round(n * Math.min(1, quality * (0.9 + 0.2 * random())));
      const [low, high] = [whole(n - satisfied + 1), whole(satisfied + 1)];
      return { counts: [low, n - satisfied - low, 0, satisfied - high, high], satisfied: SCALE };
    };
    return {
      ...{ code: `H${100 + at}`, name: 'Xã', group: at < 4 ? 'department' : 'commune', n },
      answers: CRITERIA.filter(() => random() > 0.1).map(({ code }) => ({ criterion: code, ...counts() })),
      overall: [counts(), counts()],
      effectiveAnswers: at === 7 ? null : 10 + whole(3 * n),
    };
  });
}

/** Figures of an agency as both implementations tell them; the index with nine decimals, below which sums of floats may differ. */
function told({ code, index, interval, band, rank, rankInGroup, possibleRanks }: ReleasedAgency) {
  const { overall, inGroup } = possibleRanks ?? {};
  return {
    ...{ code, index: index.toFixed(9), lower: interval?.lower ?? null, upper: interval?.upper ?? null },
    ...{ band, rank, rankInGroup, best: overall?.best, worst: overall?.worst },
    ...{ groupBest: inGroup?.best, groupWorst: inGroup?.worst },
  };
}

describe('a second implementation, in SQL alone', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  const secondOf = async (document: object) => {
    const rows = await db.admin<{ readonly code: string; readonly index: number }>(SECOND, [
      JSON.stringify(document),
    ]);
    return rows.map((row) => ({ ...row, index: row.index.toFixed(9) }));
  };

  it.each(
    METHODS.flatMap((method, at) => [90, 95, 99].map((level) => [method, level, at * 3 + level] as const)),
  )(
    'finds the same values, intervals, bands, ranks and possible ranks by the document alone: %s at %i %%',
    async (method, level, seed) => {
      const terms = termsOf(method, level as RankingTerms['confidence']);
      const released = await rankUnits(terms, someUnits(seed), FORMULAS);
      const document = { ...terms, ...released };
      expect(await secondOf(document)).toEqual(released.agencies.map(told));
    },
  );
});
