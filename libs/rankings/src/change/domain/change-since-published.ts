import type { AgencyChange } from './agency-change';
import type { PooledAgencies } from '../../ranking/domain/pooled-agencies';
import { UnitsOf, foundUnits } from './found-units';
import { PeriodIndex, indexChange } from './index-change';
import type { PublishedFigure, PublishedFigures } from './published-figures';
import type { Confidence } from '../../standing/domain/confidence';

/** Agency, or pool, with a rank. */
export interface AgencyToCompare extends PooledAgencies {
  readonly now: PeriodIndex;
}

/**
 * Change of an agency since published figures. The published index of several predecessors, or of the agencies of a pool, is their mean weighted by n. An interval takes
 * the n forms as n answers: the share of satisfied answers in a form varies at most as much as a single answer does, so the interval is
 * never too narrow for forms that were drawn one by one.
 */
export function changeSincePublished(
  { now, ...unit }: AgencyToCompare,
  { agencies }: Pick<PublishedFigures, 'agencies'>,
  { unitsOf, confidence }: { readonly unitsOf: UnitsOf; readonly confidence: Confidence },
): AgencyChange {
  const figures = new Map(agencies.map((each) => [each.agencyId, each]));
  const { earlier, missing, lost, isNew } = foundUnits(unit, unitsOf, (id) => figures.has(id));
  const basis = { ...unit, earlier, missing, broken: [] };
  if (isNew) return { ...basis, reason: 'FOUNDED_LATER' };
  if (lost.length > 0) return { ...basis, earlier: [], reason: 'POOL_MEMBERS_MISSING' };
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
