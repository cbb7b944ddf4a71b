import { Exact, TotalPoints, exactDecimal, gradeOfPoints, totalPoints } from '@hailong/statistics/domain';
import { ComponentResult, CountValues, componentResult } from './component-result';
import { ConversionComponent, ConversionGrade, PointConversion } from './conversion';

/** Points of an agency: every component, their total and its grade, unrounded. */
export interface AgencyPoints extends TotalPoints {
  readonly total: Exact;
  readonly components: readonly ComponentResult[];
  /** Undefined: the conversion has no grades. */
  readonly grade: ConversionGrade | undefined;
}

/** Reason why an agency has no points, with the counts or components that it lies in. */
export type WithoutPoints =
  | { readonly because: 'count-missing'; readonly counts: readonly string[] }
  | { readonly because: 'counts-contradict'; readonly components: readonly ConversionComponent[] }
  | { readonly because: 'nothing-counts' };

export type PointsOrReason = { readonly points: AgencyPoints } | { readonly without: WithoutPoints };

/**
 * Computes the points of an agency. A count without a value is unknown, not 0: then the agency has no points. Nothing is rounded, and
 * nothing but the counts of the conversion enters, so no share of satisfied answers does.
 */
export function agencyPoints(conversion: PointConversion, values: CountValues): PointsOrReason {
  const { components, grades } = conversion;
  const counts = conversion.counts.map(({ name }) => name).filter((name) => !values.has(name));
  if (counts.length > 0) return { without: { because: 'count-missing', counts } };
  const found = components.map((component) => ({ component, result: componentResult(component, values) }));
  const contradicting = found.flatMap(({ component, result }) => (result ? [] : [component]));
  if (contradicting.length > 0)
    return { without: { because: 'counts-contradict', components: contradicting } };
  const results = found.flatMap(({ result }) => result ?? []);
  const { total, ...sums } = totalPoints(
    results.map(({ component, points }) => ({ most: exactDecimal(component.most), points })),
  );
  if (!total) return { without: { because: 'nothing-counts' } };
  const grade = grades.length > 0 ? gradeOfPoints(grades, total) : undefined;
  return { points: { ...sums, total, components: results, grade } };
}
