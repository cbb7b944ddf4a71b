import { Z_95 } from '@hailong/statistics';
import { intervalOfIndex, resultOf } from '@hailong/statistics/domain';
import { figureSeed } from './figure-seed';
import { JudgingTerms, Standing, judgeAgencies } from './judge-agencies';
import { JudgedAgency } from './judged-agency';

const DRAWS = 499;
const agency = (agencyId: number, index: number, answers?: number, group = 'commune'): JudgedAgency => ({
  ...{ agencyId, group, index, n: answers ?? 3, effectiveAnswers: answers },
});
const judged = (agencies: readonly JudgedAgency[], terms: JudgingTerms = {}) =>
  resultOf(judgeAgencies(agencies, { draws: DRAWS, ...terms }));
const standingsOf = (agencies: readonly JudgedAgency[], terms?: JudgingTerms): Standing[] => {
  const { standings } = judged(agencies, terms);
  return agencies.map(({ agencyId }) => standings.get(agencyId)!);
};

/** Communes around 85 %, one far above and one far below; departments that are all better. */
const PROVINCE: readonly JudgedAgency[] = [
  ...Array.from({ length: 10 }, (_, at) => agency(at + 1, 84 + (at % 3), 150)),
  ...[agency(11, 97, 400), agency(12, 60, 400)],
  ...[agency(21, 98, 900, 'department'), agency(22, 98.2, 900, 'department')],
];

describe('the judgement of agencies', () => {
  it('gives each index its interval in whole tenths, as wide as the level asks for', () => {
    const [one] = standingsOf([agency(1, 90, 100)]);
    expect(one?.interval).toEqual(intervalOfIndex(0.9, 100, Z_95));
    expect(one?.interval).toEqual({ lower: 82.6, upper: 94.5 });
    const [wide] = standingsOf([agency(1, 90, 100)], { confidence: 99 });
    expect(wide?.interval?.lower).toBeLessThan(82.6);
  });

  it('puts those alone apart from their group that stand out of its usual differences', () => {
    const bands = standingsOf(PROVINCE).map(({ band }) => band);
    expect(bands.slice(0, 10)).toEqual(Array(10).fill('as-others'));
    expect(bands.slice(10)).toEqual(['above', 'below', 'as-others', 'as-others']);
  });

  it('holds agencies against a target by the interval as it is printed', () => {
    const bands = standingsOf([agency(1, 95, 400), agency(2, 91, 100), agency(3, 70, 400), agency(4, 90)], {
      target: 90,
    }).map(({ band }) => band);
    expect(bands).toEqual(['met', 'cannot-be-told', 'not-met', 'cannot-be-told']);
    // 82.6 is the printed bound of 90 of 100; the unrounded one is 82.5634, which no target may find out.
    for (const target of [82.56, 82.57, 82.6])
      expect(standingsOf([agency(1, 90, 100)], { target })[0]?.band).toBe('met');
    expect(standingsOf([agency(1, 90, 100)], { target: 82.61 })[0]?.band).toBe('cannot-be-told');
  });

  it('tells the ranks that each may have, in its group and over all', () => {
    const [first, ...others] = standingsOf(PROVINCE);
    expect(first).toMatchObject({ inGroup: { best: 2, worst: 11 }, overall: { best: 4, worst: 13 } });
    const [best, worst, department] = others.slice(9);
    expect(best).toMatchObject({ inGroup: { best: 1, worst: 1, amongFirst: true, amongLast: false } });
    expect(worst).toMatchObject({ inGroup: { best: 12, worst: 12, amongFirst: false, amongLast: true } });
    expect(department).toMatchObject({ inGroup: { best: 1, worst: 2 }, overall: { best: 1 } });
    expect(first?.inGroup).toMatchObject({ amongFirst: true, amongLast: true });
  });

  it('never takes 100 % as certain: 26 of 26 are not above 495 of 500', () => {
    const [few, many] = standingsOf([agency(1, 100, 26), agency(2, 99, 500)]);
    expect([few?.inGroup, many?.inGroup]).toMatchObject(Array(2).fill({ best: 1, worst: 2 }));
    expect(few?.interval).toEqual({ lower: 87.1, upper: 100 });
  });

  it('lets an agency without a known error have nearly every rank, and blames and praises it for nothing', () => {
    const [unknown, ...known] = standingsOf([agency(1, 70), agency(2, 99, 500), agency(3, 60, 500)]);
    expect(unknown).toEqual({
      ...{ interval: undefined, band: 'cannot-be-told' },
      inGroup: { best: 1, worst: 3, amongFirst: true, amongLast: true },
      overall: { best: 1, worst: 3, amongFirst: true, amongLast: true },
    });
    expect(known.map(({ inGroup }) => inGroup.best)).toEqual([1, 2]);
  });

  it('is the same for the same figures, in any order, with its seed told', () => {
    const forth = judged(PROVINCE);
    const back = judged(PROVINCE.toReversed());
    expect(back.seed).toBe(forth.seed);
    expect(forth).toMatchObject({ confidence: 95, seed: figureSeed(PROVINCE) });
    expect([...back.standings].sort(([a], [b]) => a - b)).toEqual(
      [...forth.standings].sort(([a], [b]) => a - b),
    );
    const other = figureSeed(PROVINCE.map((each) => ({ ...each, n: each.n + 1 })));
    expect(other).not.toBe(forth.seed);
    expect(Number.isInteger(forth.seed) && forth.seed >= 0 && forth.seed < 2 ** 31).toBe(true);
  });

  it('has a seed that tells nothing of an error', () => {
    const [first, ...others] = PROVINCE;
    expect(figureSeed([{ ...first!, effectiveAnswers: 77 }, ...others])).toBe(figureSeed(PROVINCE));
  });

  it('of no agency is empty, and of what cannot be ranked is refused', () => {
    expect(judged([]).standings.size).toBe(0);
    for (const wrong of [agency(1, 101, 5), agency(1, 50, 0)])
      expect(() => judged([wrong])).toThrow(RangeError);
    expect(() => judged([agency(1, 50, 5)], { target: 101 })).toThrow(RangeError);
  });
});
