import { rankDescending, satisfactionIndex } from '@hailong/statistics';
import { Exact, exactDecimal, rankedExactly } from '@hailong/statistics/domain';
import { AgencyPoints } from './agency-points';
import { rankByPoints } from './points-ranking';

const points = (total: Exact) =>
  ({ points: { points: total, reachable: total, total, components: [], grade: undefined } }) as {
    readonly points: AgencyPoints;
  };
const agency = (code: string, group: string) => ({ code, group });

describe('a ranking by points', () => {
  const { ranked, unranked } = rankByPoints(
    [
      { agency: agency('a', 'department'), computed: points({ numerator: 1n, denominator: 3n }) },
      { agency: agency('b', 'commune'), computed: points({ numerator: 10n, denominator: 3n }) },
      { agency: agency('c', 'department'), computed: points({ numerator: 1n, denominator: 3n }) },
      {
        agency: agency('d', 'commune'),
        computed: { without: { because: 'count-missing', counts: ['petitions'] } },
      },
      { agency: agency('e', 'commune'), computed: points({ numerator: 333_333n, denominator: 1_000_000n }) },
    ],
    ({ group }) => group,
  );

  it('gives agencies of the same points the best rank, overall and in their group', () => {
    expect(
      ranked.map(({ agency: { code }, ...rest }) => [code, rest.rank, rest.rankInGroup, rest.tiedWith]),
    ).toEqual([
      ['b', 1, 1, 0],
      ['a', 2, 1, 1],
      ['c', 2, 1, 1],
      ['e', 4, 2, 0],
    ]);
  });

  it('leaves an agency with unknown counts without a rank, never last', () => {
    expect(unranked.map(({ agency: { code }, without }) => [code, without.because])).toEqual([
      ['d', 'count-missing'],
    ]);
  });
});

describe('points and shares of satisfied answers', () => {
  const criterion = { code: 'F', factor: 'F', counts: [1, 9], satisfied: [false, true] };
  const index = satisfactionIndex('pooled', { criteria: [criterion] }) ?? NaN;
  const total = exactDecimal(17.72);

  it('are of two types, so that no ranking takes in both', () => {
    expect(index).toBe(90);
    // @ts-expect-error points are no score of a ranking by shares
    expect(() => rankDescending([total, index])).toThrow(RangeError);
    // @ts-expect-error a share is no points
    expect(() => rankedExactly([total, index], (each) => each)).toThrow(TypeError);
  });
});
