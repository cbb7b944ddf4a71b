import { quotaProblems } from './check-quotas';
import { QuotaTarget } from './quota-rule';

function found(rule: QuotaTarget): string[] {
  return quotaProblems([{ code: 'Q', label: { vi: 'Chỉ tiêu' }, rule }]).map(
    ({ code, place }) => `${code} ${place}`,
  );
}

describe('quota rules', () => {
  it('of every kind may be written', () => {
    const rules: QuotaTarget[] = [
      { kind: 'none' },
      { kind: 'census' },
      { kind: 'exact', count: 0 },
      { kind: 'minimum', count: 45 },
      { kind: 'ceiling', count: 100 },
      { kind: 'percent', percent: 0 },
      { kind: 'percent', percent: 100 },
      { kind: 'slovin', error: 0.05, rounding: 'nearest' },
      {
        kind: 'tiers',
        tiers: [
          { from: 0, count: 'all' },
          { from: 100, count: 100 },
        ],
      },
    ];
    expect(rules.flatMap(found)).toEqual([]);
  });

  it('ask for a whole number of forms', () => {
    expect(found({ kind: 'exact', count: -1 })).toEqual(['QUOTA_COUNT_OUTSIDE quotas[0].rule.count']);
    expect(found({ kind: 'minimum', count: 1.5 })).toEqual(['QUOTA_COUNT_OUTSIDE quotas[0].rule.count']);
    expect(found({ kind: 'ceiling', count: 3e9 })).toEqual(['QUOTA_COUNT_OUTSIDE quotas[0].rule.count']);
  });

  it.each([-1, 101, Number.NaN])('do not ask for %p percent', (percent) => {
    expect(found({ kind: 'percent', percent })).toEqual(['QUOTA_PERCENT_OUTSIDE quotas[0].rule.percent']);
  });

  it.each([0, 1, 5, Number.NaN])('do not allow a Slovin error of %p', (error) => {
    expect(found({ kind: 'slovin', error })).toEqual(['QUOTA_ERROR_OUTSIDE quotas[0].rule.error']);
  });

  it('have tiers that begin at 0 and ascend', () => {
    expect(found({ kind: 'tiers', tiers: [] })).toEqual(['QUOTA_TIER_MISSING quotas[0].rule.tiers']);
    expect(found({ kind: 'tiers', tiers: [{ from: 1, count: 5 }] })).toEqual([
      'QUOTA_TIER_MISSING quotas[0].rule.tiers[0].from',
    ]);
    expect(
      found({
        kind: 'tiers',
        tiers: [
          { from: 0, count: 'all' },
          { from: 100, count: 1 },
          { from: 100, count: -1 },
        ],
      }),
    ).toEqual([
      'QUOTA_TIER_REVERSED quotas[0].rule.tiers[2].from',
      'QUOTA_COUNT_OUTSIDE quotas[0].rule.tiers[2].count',
    ]);
  });

  it('have codes of their own, labels, and groups that exist', () => {
    const rule: QuotaTarget = { kind: 'none' };
    const problems = quotaProblems(
      [
        { code: 'Q', label: { vi: '' }, rule, over: { group: 'dn' } },
        { code: 'Q', label: { vi: 'x' }, rule, over: { group: 'cd' } },
      ],
      { groups: [{ code: 'cd' }], channels: ['paper'] },
    );
    expect(problems.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'CODE_REPEATED quotas[1].code',
      'LABEL_MISSING quotas[0].label',
      'GROUP_UNKNOWN quotas[0].over.group',
    ]);
  });
});
