import { Verdict, accept, refuse } from '@hailong/kernel';
import { inForceProblems } from '../domain/in-force';
import type { NamedConversion } from '../domain/saved-conversion';
import { PointPeriod, isProblem, readPointPeriod } from '../domain/period';

export interface PointsQuestion {
  readonly conversion: NamedConversion;
  /** `2026`, `2026-H1`, `2026-Q3`, `2026-09` or `2026-01-01..2026-09-30`. */
  readonly period: string;
}

/** Reads the period of a question; refuses one on whose days the conversion does not hold. */
export function periodOf({ conversion, period }: PointsQuestion): Verdict<PointPeriod> {
  const read = readPointPeriod(period);
  if (isProblem(read)) return refuse(read);
  const problems = inForceProblems(conversion, read);
  return problems.length > 0 ? refuse(...problems) : accept(read);
}
