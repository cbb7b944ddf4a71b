import {
  INDEX_METHODS,
  IndexMethodName,
  IndexMethodName as MethodOfSet,
  roundHalfUp,
} from '@hailong/statistics';
import { ComparableCriteria } from './comparable-criteria';
import { rankAgencies, RankingCandidate } from './rank-agencies';

const COMPARABLE: ComparableCriteria = {
  criteria: [
    { coreCode: 'C1', factor: 'F1' },
    { coreCode: 'C2', factor: 'F2' },
  ],
  factors: [
    { code: 'F1', weight: 3 },
    { code: 'F2', weight: 1 },
  ],
  leftOut: [],
  notShared: [],
  withoutCore: [],
};

function counts(coreCode: string, satisfied: number, n: number) {
  return { coreCode, counts: [n - satisfied, satisfied], satisfied: [false, true] };
}

/** Agency with a published index, from 10 000 answers. */
function agency(agencyId: number, group: string, index: number): RankingCandidate {
  return {
    agencyId,
    group,
    responses: 200,
    criteria: [counts('C1', Math.round(index * 100), 10_000)],
    overall: [],
  };
}

function rank(
  agencies: readonly RankingCandidate[],
  method: IndexMethodName = 'pooled',
  minimumResponses = 30,
) {
  return rankAgencies({ method, minimumResponses, comparable: COMPARABLE, agencies });
}

describe('published rankings', () => {
  it('reproduces Lào Cai 2023: Si Ma Cai, Bảo Yên, Bắc Hà, last Sa Pa', () => {
    const { entries } = rank([
      agency(1, 'district', 79.91),
      agency(2, 'district', 82.35),
      agency(3, 'district', 86.91),
      agency(4, 'district', 83.11),
    ]);
    expect(entries.map(({ agencyId, rank: at, index }) => [agencyId, at, roundHalfUp(index, 2)])).toEqual([
      [3, 1, 86.91],
      [4, 2, 83.11],
      [2, 3, 82.35],
      [1, 4, 79.91],
    ]);
  });

  it('reproduces Quảng Nam 2019: first of its group, third of all', () => {
    const { entries } = rank([
      agency(1, 'department', 98.24),
      agency(2, 'department', 96.62),
      agency(3, 'central-vertical', 95.16),
    ]);
    expect(entries.map((entry) => [entry.group, entry.rank, entry.rankInGroup])).toEqual([
      ['department', 1, 1],
      ['department', 2, 2],
      ['central-vertical', 3, 1],
    ]);
  });

  it('keeps ranks 13 and 14 of two communes that both print 73.29', () => {
    const communes = (satisfied: number) => ({
      group: 'commune',
      responses: 90,
      criteria: [counts('C1', satisfied, 100_000)],
      overall: [],
    });
    const { entries } = rank([
      { agencyId: 1, ...communes(73_286) },
      { agencyId: 2, ...communes(73_294) },
      ...Array.from({ length: 12 }, (_, at) => agency(10 + at, 'commune', 80 + at)),
    ]);
    expect(
      entries.slice(-2).map((entry) => [entry.agencyId, entry.rank, roundHalfUp(entry.index, 2)]),
    ).toEqual([
      [2, 13, 73.29],
      [1, 14, 73.29],
    ]);
  });
});

describe('ranks of equal indices', () => {
  it('tied agencies share the best rank, and the ranking names the rule and the number of ties', () => {
    const ranking = rank([agency(4, 'a', 90), agency(2, 'b', 90), agency(3, 'a', 80), agency(1, 'a', 95)]);
    expect(ranking.entries.map((e) => [e.agencyId, e.rank, e.rankInGroup, e.tiedWith])).toEqual([
      [1, 1, 1, 0],
      [2, 2, 1, 1],
      [4, 2, 2, 1],
      [3, 4, 3, 0],
    ]);
    expect(ranking.tieRule.name).toBe('best');
    expect(ranking.tieRule.vi).toMatch(/1, 2, 2, 4/);
  });
});

describe('agencies without rank', () => {
  const good = agency(1, 'a', 90);

  it.each<[string, Partial<RankingCandidate>, IndexMethodName]>([
    ['NO_RESPONSES', { responses: 0, criteria: [counts('C1', 0, 0)] }, 'pooled'],
    ['BELOW_MINIMUM', { responses: 29 }, 'pooled'],
    ['NOTHING_COMPARABLE', { criteria: [counts('C9', 5, 5)] }, 'pooled'],
    ['NOTHING_COMPARABLE', { responses: 0, criteria: [] }, 'pooled'],
    ['INDEX_UNDEFINED', { criteria: [counts('C1', 0, 0)] }, 'pooled'],
    ['INDEX_UNDEFINED', { overall: [] }, 'overall-question'],
  ])('an agency excluded as %s takes no rank from the others', (code, change, method) => {
    const overall = [{ counts: [1, 9], satisfied: [false, true] }];
    const worse = { ...agency(3, 'a', 50), overall: [{ counts: [5, 5], satisfied: [false, true] }] };
    const ranking = rank([{ ...good, overall }, { ...good, agencyId: 2, overall, ...change }, worse], method);
    expect(ranking.entries.map((entry) => [entry.agencyId, entry.rank])).toEqual([
      [1, 1],
      [3, 2],
    ]);
    expect(ranking.excluded.map((one) => [one.agencyId, one.code])).toEqual([[2, code]]);
  });

  it('an exclusion says how many responses there are and how many are needed', () => {
    const [excluded] = rank([{ ...good, responses: 29 }]).excluded;
    expect(excluded).toMatchObject({ n: 29 });
    expect(excluded?.vi).toMatch(/29 .* 30/);
    expect(excluded?.en).toMatch(/29 .* 30/);
  });

  it('an agency with exactly the minimum of responses is ranked', () => {
    expect(rank([{ ...good, responses: 30 }]).entries).toHaveLength(1);
  });
});

describe('the index of a ranking', () => {
  it('takes the comparable criteria only, under the factors and weights of the core', () => {
    const candidate = {
      ...agency(1, 'a', 0),
      criteria: [counts('C1', 8, 10), counts('C2', 2, 10), counts('C9', 0, 999)],
    };
    const indexUnder = (method: IndexMethodName) => rank([candidate], method).entries[0]?.index;
    expect(indexUnder('pooled')).toBe(50);
    expect(indexUnder('weighted-factors')).toBeCloseTo((3 * 80 + 20) / 4, 12);
    expect(rank([candidate]).criteria).toEqual(['C1', 'C2']);
  });

  it('adds the answers to one criterion from two forms of an agency', () => {
    const candidate = {
      ...agency(1, 'a', 0),
      criteria: [counts('C1', 9, 10), counts('C1', 0, 10), counts('C2', 10, 10)],
    };
    expect(rank([candidate], 'mean-of-criteria').entries[0]?.index).toBe((45 + 100) / 2);
  });

  it('takes the overall question alone under that method, with or without criteria in common', () => {
    const overall = [{ counts: [1, 3], satisfied: [false, true] }];
    const candidate = { ...agency(1, 'a', 0), criteria: [], overall };
    expect(rank([candidate], 'overall-question').entries[0]?.index).toBe(75);
  });

  it('adds the overall question of every form: 10 that are satisfied and 30 that are not make 25', () => {
    const [satisfied, not] = [
      [0, 10],
      [30, 0],
    ].map((given) => ({ counts: given, satisfied: [false, true] }));
    const overall = [satisfied, not].flatMap((each) => each ?? []);
    expect(rank([{ ...agency(1, 'a', 0), overall }], 'overall-question').entries[0]?.index).toBe(25);
  });

  it('names the compared factors that an agency is ranked without', () => {
    const both = { ...agency(2, 'a', 90), criteria: [counts('C1', 9, 10), counts('C2', 1, 10)] };
    const without = (method: IndexMethodName) =>
      rank([agency(1, 'a', 95), both], method).entries.map((entry) => entry.withoutFactors);
    expect(without('mean-of-factors')).toEqual([['F2'], []]);
    const overall = [{ counts: [1, 3], satisfied: [false, true] }];
    expect(rank([{ ...agency(1, 'a', 95), overall }], 'overall-question').entries[0]?.withoutFactors).toEqual(
      [],
    );
  });

  it('comes with its method and the version of the method', () => {
    expect(rank([], 'mean-score').method).toEqual({ name: 'mean-score', version: 1 });
  });

  it('refuses an agency given twice and an impossible minimum', () => {
    expect(() => rank([agency(1, 'a', 1), agency(1, 'b', 2)])).toThrow(RangeError);
    expect(() => rank([], 'pooled', -1)).toThrow(RangeError);
  });
});

it('a criteria set can name exactly the methods that can be computed', () => {
  const known: Record<MethodOfSet, unknown> = INDEX_METHODS.rows;
  const nameable: Record<IndexMethodName, MethodOfSet> = {
    pooled: 'pooled',
    'mean-of-criteria': 'mean-of-criteria',
    'mean-of-factors': 'mean-of-factors',
    'weighted-factors': 'weighted-factors',
    'overall-question': 'overall-question',
    'mean-score': 'mean-score',
  };
  expect(Object.keys(known).sort()).toEqual(Object.values(nameable).sort());
});
