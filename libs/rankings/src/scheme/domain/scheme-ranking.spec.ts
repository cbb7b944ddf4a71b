import { rankAgencies } from '../../ranking/domain/rank-agencies';
import { methodOnFactor, onFactor } from './compared-factor';
import { groupSummaries, withExcluded } from './scheme-ranking';

const COMPARABLE = {
  criteria: [
    { coreCode: 'A1', factor: 'A' },
    { coreCode: 'B1', factor: 'B' },
  ],
  factors: [
    { code: 'A', weight: 1 },
    { code: 'B', weight: 1 },
  ],
  ...{ leftOut: [], notShared: [], withoutCore: [] },
};
/** Satisfied answers of 100 to A1 and B1. */
const agency = (agencyId: number, group: string, [a, b]: readonly [number, number]) => ({
  ...{ agencyId, group, responses: 100, overall: [] },
  criteria: [
    { coreCode: 'A1', counts: [100 - a, a], satisfied: [false, true] },
    { coreCode: 'B1', counts: [100 - b, b], satisfied: [false, true] },
  ],
});
const AGENCIES = [agency(2, 'so', [90, 50]), agency(3, 'so', [60, 95]), agency(4, 'xa', [70, 70])];
const ranked = (comparable = COMPARABLE) =>
  rankAgencies({ method: 'pooled', minimumResponses: 30, comparable, agencies: AGENCIES });

describe('a ranking by a scheme', () => {
  it('on one factor stands on the criteria of that factor alone, by the same rules', () => {
    const order = (comparable: typeof COMPARABLE) =>
      ranked(comparable).entries.map(({ agencyId, index }) => [agencyId, index]);
    expect(order({ ...COMPARABLE, ...onFactor(COMPARABLE, 'A') } as typeof COMPARABLE)).toEqual([
      [2, 90],
      [4, 70],
      [3, 60],
    ]);
    expect(ranked({ ...COMPARABLE, ...onFactor(COMPARABLE, 'B') } as typeof COMPARABLE).criteria).toEqual([
      'B1',
    ]);
  });

  it('on one factor pools the answers where the scheme ranks by the overall question, which has no factor', () => {
    expect(methodOnFactor('overall-question')).toBe('pooled');
    expect(methodOnFactor('mean-of-factors')).toBe('mean-of-factors');
  });

  it('lists agencies in no round without a rank, and no rank moves because of them', () => {
    const absent = { agencyId: 1, group: 'so', excluded: 'NO_ROUND' } as const;
    const { entries, excluded } = withExcluded(ranked(), [absent]);
    expect(entries).toEqual(ranked().entries);
    expect(excluded.map(({ agencyId, code, n }) => [agencyId, code, n])).toEqual([[1, 'NO_ROUND', 0]]);
  });

  it('counts in each group the agencies with a rank, and those that reach the target', () => {
    const groups = [
      { code: 'xa', label: { vi: 'Xã' }, target: 70 },
      { code: 'so', label: { vi: 'Sở' }, target: 75 },
      { code: 'khac', label: { vi: 'Khác' } },
    ];
    expect(
      groupSummaries(groups, ranked()).map(({ code, ranked: count, reached }) => [code, count, reached]),
    ).toEqual([
      ['xa', 1, 1],
      ['so', 2, 1],
      ['khac', 0, undefined],
    ]);
    expect(groupSummaries([], ranked()).map(({ code }) => code)).toEqual(['so', 'xa']);
  });
});
