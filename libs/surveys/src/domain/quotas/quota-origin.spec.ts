import { effectiveQuotas, PlanOfLine, quotaDifferences, quotaOrigins } from './quota-origin';
import { QuotaRule, QuotaTarget } from './quota-rule';

const rule = (code: string, target: QuotaTarget): QuotaRule => ({ code, label: { vi: code }, rule: target });
const least = (count: number): QuotaTarget => ({ kind: 'minimum', count });
const plan = (code: string, ...quotas: QuotaRule[]): PlanOfLine => ({
  version: { planId: code.length, code, state: 'signed', digest: `digest of ${code}` },
  quotas,
});

const province = plan('tinh', rule('bac', least(100)), rule('mang', least(5)), rule('giay', least(7)));
const city = plan('hue', rule('bac', least(200)));
const ward = plan('huong-ho', rule('mang', { kind: 'none' }), rule('rieng', least(1)));

describe('the rules that hold in a plan', () => {
  const effective = effectiveQuotas([ward, city, province]);

  it('are those of its parents, replaced code by code by the nearest plan, and its own; each says whose it is', () => {
    expect(
      effective.map(({ rule: { code, rule: target }, plan: from }) => [code, target, from.code]),
    ).toEqual([
      ['bac', least(200), 'hue'],
      ['mang', { kind: 'none' }, 'huong-ho'],
      ['giay', least(7), 'tinh'],
      ['rieng', least(1), 'huong-ho'],
    ]);
  });

  it('tell a round from which version of which plan it has them, but not those it changed', () => {
    const kept = effective.map((each) => each.rule);
    const changed = kept.map((each) => (each.code === 'giay' ? rule('giay', least(8)) : each));
    expect(quotaOrigins(changed, effective)?.map((each) => [each.rule, each.plan.digest])).toEqual([
      ['bac', 'digest of hue'],
      ['mang', 'digest of huong-ho'],
      ['rieng', 'digest of huong-ho'],
    ]);
    expect(quotaOrigins(changed, effective.slice(0, 1))?.length).toBe(1);
    const recorded = { quotas: kept, quotaOrigins: quotaOrigins(kept, effective) };
    expect(quotaOrigins(changed, [], recorded)?.map((each) => each.rule)).toEqual(['bac', 'mang', 'rieng']);
    expect(quotaOrigins([rule('la', least(1))], effective)).toBeUndefined();
  });
});

describe('a round whose parent plan changed later', () => {
  const recorded = effectiveQuotas([ward, city, province]).map((each) => each.rule);

  it('is told what is different, and what it was planned with stays', () => {
    const now = plan('hue', rule('bac', least(300)), rule('moi', least(2)));
    const shorter = plan('tinh', rule('mang', least(5)));
    const found = quotaDifferences(recorded, effectiveQuotas([ward, now, shorter]));
    expect(found.map(({ code, change }) => [code, change])).toEqual([
      ['bac', 'changed'],
      ['moi', 'added'],
      ['giay', 'removed'],
    ]);
    expect(found[0]).toMatchObject({ before: { rule: least(200) }, now: { rule: { rule: least(300) } } });
  });

  it('is told nothing while nothing changed, whatever the order of keys in the database', () => {
    const reordered = recorded.map(({ code, label, rule: target }) => ({ rule: target, label, code }));
    expect(quotaDifferences(reordered, effectiveQuotas([ward, city, province]))).toEqual([]);
  });
});
