import { resultOf } from '@hailong/statistics/domain';
import { judgeAgencies } from './judge-agencies';
import { JudgedAgency } from './judged-agency';
import { ownRanks } from './own-ranks';

const TERMS = { confidence: 95, seed: 7, draws: 499 } as const;
const GROUP: readonly JudgedAgency[] = Array.from({ length: 12 }, (_, at) => ({
  ...{ agencyId: at + 1, group: 'commune', index: 70 + 2 * at, n: 400, effectiveAnswers: 400 },
}));

describe('the ranks that an agency may have for itself alone', () => {
  it('lie within those that hold for all agencies at once, and are fewer in all', () => {
    const { standings } = resultOf(judgeAgencies(GROUP, TERMS));
    let [alone, together] = [0, 0];
    for (const { agencyId } of GROUP) {
      const own = resultOf(ownRanks(agencyId, GROUP, TERMS));
      const { best, worst } = standings.get(agencyId)!.inGroup;
      expect(own.best >= best && own.worst <= worst).toBe(true);
      alone += own.worst - own.best;
      together += worst - best;
    }
    expect(alone).toBeLessThan(together);
  });

  it('are ranks in its group, whatever other groups are ranked beside it', () => {
    const others = GROUP.map((each) => ({ ...each, agencyId: each.agencyId + 100, group: 'department' }));
    expect(resultOf(ownRanks(4, [...others, ...GROUP], TERMS))).toEqual(resultOf(ownRanks(4, GROUP, TERMS)));
  });

  it('do not depend on the order of the agencies', () => {
    expect(resultOf(ownRanks(4, GROUP.toReversed(), TERMS))).toEqual(resultOf(ownRanks(4, GROUP, TERMS)));
  });

  it('are refused for an agency outside the ranking', () => {
    expect(() => resultOf(ownRanks(99, GROUP, TERMS))).toThrow(RangeError);
  });
});
