import { Problem, Texts } from '@hailong/kernel';
import { PointConversion } from './conversion';
import type { PointPeriod } from './period';
import { PROBLEMS } from './problems';

/** Finds why a conversion does not hold on every day of a period. */
export function inForceProblems(conversion: PointConversion, { from, to }: PointPeriod): Problem[] {
  const { code, validFrom, validTo } = conversion;
  return [
    ...(from < validFrom ? [PROBLEMS.PERIOD_TOO_EARLY.at('period', code, validFrom)] : []),
    ...(validTo !== undefined && to > validTo
      ? [PROBLEMS.CONVERSION_EXPIRED.at('period', code, validTo, endedBy(conversion))]
      : []),
  ];
}

function endedBy({ endedBy: document }: PointConversion): Texts {
  if (!document) return { vi: '', en: '' };
  return { vi: ` (${document.number} thay thế)`, en: ` (ended by ${document.number})` };
}
