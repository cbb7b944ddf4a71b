import { day } from '@hailong/kernel';
import { AskedRanking } from '../../ranking/use-cases/rank-shown';
import { CRITERIA, FORM } from '../../results/domain/small-survey.spec-data';
import { RankedPeriod } from './compared-periods';
import { planChanges } from './plan-changes';

const asked = (participants: readonly number[]): AskedRanking => ({
  rounds: [],
  participants: participants.map((agencyId) => ({ agencyId, rankingGroup: 'commune' })),
  formsOf: () => [{ questionnaireId: 1, questionnaire: FORM, criteriaSet: CRITERIA } as never],
  comparable: {
    ...{ leftOut: [], notShared: [], withoutCore: [], factors: [{ code: 'F1', weight: 1 }] },
    criteria: [{ coreCode: 'C1', factor: 'F1' }],
  },
  method: 'pooled',
  minimumResponses: 30,
});

function period(year: number, agencies: readonly number[], more: Partial<RankedPeriod> = {}): RankedPeriod {
  return {
    asked: asked(agencies),
    core: { code: 'core', document: CRITERIA },
    ...{ from: day(`${year}-01-01`), on: day(`${year}-12-31`) },
    ...{ existing: new Set(agencies), listed: agencies, onOtherCore: new Set<number>() },
    ...more,
  };
}

const plan = (now: RankedPeriod, then: RankedPeriod, links: Parameters<typeof planChanges>[1] = []) => {
  const ranked = now.asked.participants;
  return planChanges({ now, then, ranked, confidence: 95 }, links);
};
const reasonsOf = (...periods: Parameters<typeof plan>) =>
  plan(...periods).plans.map((each) => ('reason' in each ? each.reason : each.earlier));

describe('the plan of changes since an earlier ranking', () => {
  it('compares an agency with itself, and tells why others have no comparison', () => {
    const then = period(2024, [1], { existing: new Set([1, 2]) });
    expect(reasonsOf(period(2025, [1, 2, 3]), then)).toEqual([
      [{ agencyId: 1, share: 1 }],
      'NOT_RANKED_THEN',
      'FOUNDED_LATER',
    ]);
  });

  it('has no bridge to another core, neither of the scheme nor of the rounds of an agency', () => {
    const other = period(2024, [1], { core: { code: 'another', document: CRITERIA } });
    expect(reasonsOf(period(2025, [1]), other)).toEqual(['OTHER_CORE']);
    const rounds = period(2024, [], { existing: new Set([1]), onOtherCore: new Set([1]) });
    expect(reasonsOf(period(2025, [1]), rounds)).toEqual(['OTHER_CORE']);
  });

  it('needs a criterion that both compare', () => {
    const then = period(2024, [1]);
    const { comparable } = then.asked;
    const without = { ...then, asked: { ...then.asked, comparable: { ...comparable, criteria: [] } } };
    expect(reasonsOf(period(2025, [1]), without)).toEqual(['NOTHING_IN_COMMON']);
  });

  it('follows links after the earlier day alone, and those within its period of agencies that were no more', () => {
    const link = { predecessorId: 1, successorId: 9, share: 1 };
    const then = period(2024, [1]);
    const now = period(2025, [9]);
    expect(reasonsOf(now, then, [{ ...link, effectiveOn: '2025-07-01' }])).toEqual([
      [{ agencyId: 1, share: 1 }],
    ]);
    expect(reasonsOf(now, then, [{ ...link, effectiveOn: '2024-07-01' }])).toEqual(['FOUNDED_LATER']);
    const dissolved = { ...then, existing: new Set<number>() };
    expect(reasonsOf(now, dissolved, [{ ...link, effectiveOn: '2024-07-01' }])).toEqual([
      [{ agencyId: 1, share: 1 }],
    ]);
  });

  it('compares a pool with the earlier units of all its agencies, and with none where one of them has none', () => {
    const pool = { agencyId: -1, rankingGroup: 'commune', members: [1, 9] };
    const now = period(2025, [1, 9]);
    const pooled = { ...now, asked: { ...now.asked, participants: [pool] } };
    const merged = { predecessorId: 2, successorId: 9, effectiveOn: '2025-07-01', share: 1 };
    const [change] = plan(pooled, period(2024, [1, 2]), [merged]).plans;
    expect(change).toMatchObject({ agencyId: -1, members: [1, 9], missing: [] });
    expect(change?.earlier).toEqual([
      { agencyId: 1, share: 1 },
      { agencyId: 2, share: 1 },
    ]);
    expect(plan(pooled, period(2024, [1])).plans).toMatchObject([
      { reason: 'POOL_MEMBERS_MISSING', earlier: [], missing: [{ agencyId: 1 }, { agencyId: 9 }] },
    ]);
  });

  it('compares no agency with a period that has no figures of the field, for the reason of the period', () => {
    expect(reasonsOf(period(2025, [1]), period(2024, [1], { without: 'FIELD_NOT_TOLD_THEN' }))).toEqual([
      'FIELD_NOT_TOLD_THEN',
    ]);
  });

  it('tells of agencies of the earlier ranking that no agency is compared with', () => {
    expect(plan(period(2025, [1]), period(2024, [1, 2])).gone).toEqual([
      { agencyId: 2, because: 'DISSOLVED', successors: [] },
    ]);
  });
});
