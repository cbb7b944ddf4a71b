import type { AgencyChange } from './agency-change';
import type { EarlierUnit } from './earlier-units';
import { PeriodIndex, indexChange } from './index-change';
import type { PublishedFigure, PublishedFigures } from './published-figures';
import type { Confidence } from '../../standing/domain/confidence';

/** Agency with a rank, and the earlier units that it comes from. */
export interface AgencyToCompare {
  readonly agencyId: number;
  readonly now: PeriodIndex;
  readonly units: readonly EarlierUnit[];
}

/**
 * Change of an agency since published figures. The published index of several predecessors is their mean weighted by n. An interval takes
 * the n forms as n answers: the share of satisfied answers in a form varies at most as much as a single answer does, so the interval is
 * never too narrow for forms that were drawn one by one.
 */
export function changeSincePublished(
  { agencyId, now, units }: AgencyToCompare,
  { agencies }: Pick<PublishedFigures, 'agencies'>,
  confidence: Confidence,
): AgencyChange {
  const figures = new Map(agencies.map((each) => [each.agencyId, each]));
  const earlier = units.filter((unit) => figures.has(unit.agencyId));
  const missing = units.filter((unit) => !figures.has(unit.agencyId));
  const basis = { agencyId, earlier, missing, broken: [] };
  if (units.length === 0) return { ...basis, reason: 'FOUNDED_LATER' };
  if (earlier.length === 0) return { ...basis, reason: 'NOT_PUBLISHED' };
  const then = pooled(earlier.flatMap((unit) => figures.get(unit.agencyId) ?? []));
  if (!then) return { ...basis, reason: 'FORMS_UNPUBLISHED' };
  return { ...basis, kind: 'published', now, then, change: indexChange(now, then, confidence) };
}

/** Index of agencies together; undefined where there are several and the n of one of them is not known. */
function pooled(figures: readonly PublishedFigure[]): PeriodIndex | undefined {
  const [first, ...others] = figures;
  if (!first) return undefined;
  if (others.length === 0) return { index: first.index, n: first.n, effectiveAnswers: first.n };
  let [n, satisfied] = [0, 0];
  for (const figure of figures) {
    if (figure.n === undefined) return undefined;
    n += figure.n;
    satisfied += figure.n * figure.index;
  }
  return { index: satisfied / n, n, effectiveAnswers: n };
}
