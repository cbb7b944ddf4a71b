import type { CalendarDay } from '@hailong/kernel';
import type { PointPeriod } from './period';

/** Value of a count with the day on which it was right and where it comes from. */
export interface StatedValue {
  readonly value: number;
  readonly asOf: CalendarDay;
  readonly source: string;
}

/** Counts of an agency and period, by name. Counts are never changed: a newer value holds, and the earlier ones stay. */
export interface AgencyCounts {
  readonly period: PointPeriod;
  readonly values: ReadonlyMap<string, StatedValue>;
}
