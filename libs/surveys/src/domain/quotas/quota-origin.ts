import { CalendarDay, KeyOf, closedList } from '@hailong/kernel';
import { canonicalJson } from '../canonical-json';
import { PlanState } from '../plan-state';
import { QuotaRule } from './quota-rule';

/** A plan at one moment. A signed plan never changes; drafts are told apart by their digest. */
export interface PlanVersion {
  readonly planId: number;
  readonly code: string;
  readonly state: PlanState;
  /** Digest of its document; another digest is another version. */
  readonly digest: string;
  /** `2802/KH-SNV`; absent while it is a draft. */
  readonly number?: string;
  readonly signedOn?: CalendarDay;
}

/** Origin of a rule of a round. */
export interface QuotaOrigin {
  /** Code of the rule. */
  readonly rule: string;
  readonly plan: PlanVersion;
}

/** A plan of the line from a plan up to the first of its parents. */
export interface PlanOfLine {
  readonly version: PlanVersion;
  readonly quotas: readonly QuotaRule[];
}

export interface EffectiveQuota {
  readonly rule: QuotaRule;
  /** The plan that states it. */
  readonly plan: PlanVersion;
}

/**
 * Rules that hold in a plan: those it states, and of its parents those of codes that no plan below them uses. A rule
 * of the same code replaces the parent's; a rule of kind `none` lifts it.
 *
 * @param line the plan first, then its parent, and so on
 */
export function effectiveQuotas(line: readonly PlanOfLine[]): readonly EffectiveQuota[] {
  const byCode = new Map<string, EffectiveQuota>();
  for (const { version, quotas } of line.toReversed())
    for (const rule of quotas) byCode.set(rule.code, { rule, plan: version });
  return [...byCode.values()];
}

/** Rules of a round and where it has them from. */
export interface RecordedQuotas {
  readonly quotas: readonly QuotaRule[];
  readonly quotaOrigins?: readonly QuotaOrigin[];
}

/**
 * Finds for each rule the plan that states it. Rules that were changed or added are the round's own. Undefined: all
 * are.
 *
 * @param before the stored round: a rule that it has already has its origin unchanged, also when the plan changed
 * since
 */
export function quotaOrigins(
  rules: readonly QuotaRule[],
  effective: readonly EffectiveQuota[],
  before: RecordedQuotas = { quotas: [] },
): readonly QuotaOrigin[] | undefined {
  const origins = rules.flatMap((rule) => {
    const recorded = before.quotas.some((each) => same(each, rule))
      ? before.quotaOrigins?.find((origin) => origin.rule === rule.code)
      : undefined;
    if (recorded) return [recorded];
    const found = effective.find((each) => same(each.rule, rule));
    return found ? [{ rule: rule.code, plan: found.plan }] : [];
  });
  return origins.length > 0 ? origins : undefined;
}

/** Differences between the rules of the plans now and of the round: added, dropped, changed. */
export const QUOTA_CHANGES = closedList('change of a quota rule', {
  added: { number: 0, vi: 'thêm', en: 'added' },
  removed: { number: 1, vi: 'bỏ', en: 'removed' },
  changed: { number: 2, vi: 'đổi', en: 'changed' },
});
export type QuotaChange = KeyOf<typeof QUOTA_CHANGES>;

export interface QuotaDifference {
  readonly code: string;
  readonly change: QuotaChange;
  /** Rule as the round was planned. */
  readonly before?: QuotaRule;
  /** Rule as the plans say now. */
  readonly now?: EffectiveQuota;
}

/** Finds what planning the round now would change in its rules. Nothing of it is taken over by itself. */
export function quotaDifferences(
  recorded: readonly QuotaRule[],
  effective: readonly EffectiveQuota[],
): readonly QuotaDifference[] {
  const before = new Map(recorded.map((rule) => [rule.code, rule]));
  const now = new Map(effective.map((each) => [each.rule.code, each]));
  const found = [...now.values()].flatMap((each): QuotaDifference[] => {
    const { code } = each.rule;
    const was = before.get(code);
    if (!was) return [{ code, change: 'added', now: each }];
    return same(was, each.rule) ? [] : [{ code, change: 'changed', before: was, now: each }];
  });
  const gone = recorded.filter(({ code }) => !now.has(code));
  return [
    ...found,
    ...gone.map((was): QuotaDifference => ({ code: was.code, change: 'removed', before: was })),
  ];
}

function same(a: QuotaRule, b: QuotaRule): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
