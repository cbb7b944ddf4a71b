import { Problem } from '@hailong/kernel';
import { QUOTA_PROBLEMS } from './problems';
import { QuotaTarget, QuotaTier } from './quota-rule';

/** Checks the number that a rule states. */
export function targetProblems(rule: QuotaTarget, place: string): Problem[] {
  switch (rule.kind) {
    case 'none':
    case 'census':
      return [];
    case 'exact':
    case 'minimum':
    case 'ceiling':
      return countProblems(rule.count, `${place}.count`);
    case 'percent':
      return rule.percent >= 0 && rule.percent <= 100
        ? []
        : [QUOTA_PROBLEMS.QUOTA_PERCENT_OUTSIDE.at(`${place}.percent`, rule.percent)];
    case 'slovin':
      return rule.error > 0 && rule.error < 1
        ? []
        : [QUOTA_PROBLEMS.QUOTA_ERROR_OUTSIDE.at(`${place}.error`, rule.error)];
    case 'tiers':
      return tierProblems(rule.tiers, `${place}.tiers`);
  }
}

/** Number above that of the people of any province. */
const MOST_FORMS = 100_000_000;

function countProblems(count: number, place: string): Problem[] {
  if (Number.isInteger(count) && count >= 0 && count <= MOST_FORMS) return [];
  return [QUOTA_PROBLEMS.QUOTA_COUNT_OUTSIDE.at(place, count, MOST_FORMS)];
}

function tierProblems(tiers: readonly QuotaTier[], place: string): Problem[] {
  const counts = tiers.flatMap(({ count }, index) =>
    count === 'all' ? [] : countProblems(count, `${place}[${index}].count`),
  );
  const starts =
    tiers[0]?.from === 0
      ? []
      : [QUOTA_PROBLEMS.QUOTA_TIER_MISSING.at(tiers.length === 0 ? place : `${place}[0].from`)];
  const order = tiers.flatMap(({ from }, index) => {
    const before = tiers[index - 1];
    const ascends = before === undefined || from > before.from;
    return ascends && Number.isInteger(from)
      ? []
      : [QUOTA_PROBLEMS.QUOTA_TIER_REVERSED.at(`${place}[${index}].from`, from)];
  });
  return [...starts, ...order, ...counts];
}
