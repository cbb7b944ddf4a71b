import {
  Exact,
  deductedPoints,
  exactDecimal,
  linearPoints,
  pointsWithoutCases,
  stepPoints,
} from '@hailong/statistics/domain';
import { ComponentRule, ConversionComponent, CountSum } from './conversion';

/** Values of an agency by the name of the count: whole numbers of cases, or points with at most four decimals. */
export type CountValues = ReadonlyMap<string, number>;

/** Points of a component with the numbers that they are made of. */
export interface ComponentResult {
  readonly component: ConversionComponent;
  /** Numerator of a share, or the number of cases that are taken off. Absent: points of an appraisal. */
  readonly good?: bigint;
  /** Denominator of a share. */
  readonly all?: bigint;
  /** The denominator is 0, so the rule for it decided. */
  readonly withoutCases: boolean;
  /** Unrounded; undefined: the component does not count. */
  readonly points: Exact | undefined;
}

/**
 * Computes the points of a component. Every count that its rule names must have a value.
 *
 * @returns undefined where the counts contradict each other: more good cases than cases, fewer than none, no whole number, more points than the most
 */
export function componentResult(
  component: ConversionComponent,
  values: CountValues,
): ComponentResult | undefined {
  const { rule, most } = component;
  switch (rule.kind) {
    case 'linear':
    case 'steps':
      return shareResult(component, rule, values);
    case 'deduction': {
      const good = sumOf(rule.cases, values);
      if (good === undefined || good < 0n) return undefined;
      return { component, good, withoutCases: false, points: deductedPoints(good, most, rule.perCase) };
    }
    case 'given': {
      const points = values.get(rule.points) ?? NaN;
      if (!(points >= 0 && points <= most)) return undefined;
      return { component, withoutCases: false, points: exactDecimal(points) };
    }
  }
}

function shareResult(
  component: ConversionComponent,
  rule: Extract<ComponentRule, { kind: 'linear' | 'steps' }>,
  values: CountValues,
): ComponentResult | undefined {
  const [good, all] = [sumOf(rule.good, values), sumOf(rule.all, values)];
  if (good === undefined || all === undefined || good < 0n || good > all) return undefined;
  const cases = { good, all };
  const result = { component, ...cases, withoutCases: cases.all === 0n };
  if (result.withoutCases)
    return { ...result, points: pointsWithoutCases(rule.withoutCases, component.most) };
  const points =
    rule.kind === 'linear'
      ? linearPoints(cases, component.most, rule.fullFrom)
      : stepPoints(cases, rule.steps);
  return { ...result, points };
}

/** Adds counts up; undefined where one of them is no whole number, as points of an appraisal may be. */
function sumOf(sum: CountSum, values: CountValues): bigint | undefined {
  const counts = Object.entries(sum).map(([name, factor]) => ({ factor, value: values.get(name) ?? 0 }));
  if (!counts.every(({ value }) => Number.isSafeInteger(value))) return undefined;
  return counts.reduce((total, { factor, value }) => total + BigInt(factor) * BigInt(value), 0n);
}
