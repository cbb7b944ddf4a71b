import { slovinSampleSize } from '@hailong/statistics';
import { QuotaTarget, QuotaTier, unknownKind } from './quota-rule';

/**
 * Number of answers that a rule asks for among `population` dossiers or units; undefined when it sets no target: there is no
 * rule, only a ceiling, or the population is not known and the rule depends on it. Parts of an answer are rounded up
 * unless a Slovin rule says otherwise. Source of the tier table: Kế hoạch 2802/KH-SNV (Huế, 2024).
 *
 * @param population whole number ≥ 0; undefined: not known
 */
export function quotaTarget(rule: QuotaTarget, population: number | undefined): number | undefined {
  switch (rule.kind) {
    case 'none':
    case 'ceiling':
      return undefined;
    case 'exact':
    case 'minimum':
      return rule.count;
    case 'census':
    case 'percent':
    case 'slovin':
    case 'tiers':
      return population === undefined ? undefined : targetAmong(rule, population);
    default:
      return unknownKind(rule);
  }
}

type RelativeTarget = Extract<QuotaTarget, { kind: 'census' | 'percent' | 'slovin' | 'tiers' }>;

function targetAmong(rule: RelativeTarget, population: number): number | undefined {
  switch (rule.kind) {
    case 'census':
      return population;
    case 'percent':
      return roundedUp((population * rule.percent) / 100);
    case 'slovin':
      return slovinSampleSize(population, rule.error, rule.rounding);
    case 'tiers':
      return tierTarget(rule.tiers, population);
    default:
      return unknownKind(rule);
  }
}

function tierTarget(tiers: readonly QuotaTier[], population: number): number | undefined {
  const tier = tiers.findLast(({ from }) => from <= population);
  return tier?.count === 'all' ? population : tier?.count;
}

/** 1.1 % of 3 000 is 33, not the 34 that 33.000000000000004 would give. */
function roundedUp(value: number): number {
  return Math.ceil(Number(value.toFixed(9)));
}
