import { CalendarDay, day } from '@hailong/kernel';
import { CellWithTarget } from '@hailong/quotas/domain';
import { TalliedForms } from './progress-counts';
import { RoundTime } from './forecast';

/** A cell of agency 1 over everything, a floor without a target. */
export function cellOf(changes: Partial<CellWithTarget> = {}): CellWithTarget {
  return {
    agencyId: 1,
    cellId: 1,
    rule: 'rule',
    shared: false,
    unitClass: null,
    group: null,
    channel: null,
    field: null,
    procedureGroup: null,
    meaning: 'floor',
    most: null,
    population: null,
    target: null,
    asOf: null,
    frozen: false,
    ...changes,
  };
}

/** Forms of agency 1 that say neither field nor procedure group. */
export function talliedOf(changes: Partial<TalliedForms> = {}): TalliedForms {
  const place = { agencyId: 1, group: 0, channel: 0, field: 0, procedureGroup: 0 };
  return { ...place, counted: 0, surplus: 0, invalid: 0, screenedOut: 0, ...changes };
}

/** Opened on the first of August 2026, today the 15th, ends on the 24th: ten days left with today. */
export function timeOf(
  changes: { readonly since?: CalendarDay; readonly daysLeft?: number } = {},
): RoundTime {
  return {
    since: day('2026-08-01'),
    today: day('2026-08-15'),
    lastDay: day('2026-08-24'),
    daysLeft: 10,
    ...changes,
  };
}
