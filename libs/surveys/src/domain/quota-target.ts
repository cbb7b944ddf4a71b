import { QuotaTarget, QuotaTier } from './quota-rule';

/**
 * How many answers a rule asks for among `population` dossiers or units; undefined when it sets no target.
 * Parts of an answer are rounded up. Sources: tier table of Kế hoạch 2802/KH-SNV (Huế, 2024); Slovin n = N / (1 + N·e²)
 * as in Quyết định 2640/QĐ-BNV.
 *
 * @param population whole number ≥ 0
 */
export function quotaTarget(rule: QuotaTarget, population: number): number | undefined {
  switch (rule.kind) {
    case 'none':
      return undefined;
    case 'census':
      return population;
    case 'exact':
    case 'minimum':
      return rule.count;
    case 'percent':
      return roundedUp((population * rule.percent) / 100);
    case 'slovin':
      return roundedUp(population / (1 + population * rule.error * rule.error));
    case 'tiers':
      return tierTarget(rule.tiers, population);
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
