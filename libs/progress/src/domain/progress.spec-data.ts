import { CalendarDay, day } from '@hailong/kernel';
import { CellWithTarget } from '@hailong/quotas/domain';
import { NightForms, SeenForms, receivedForms } from './received-forms';
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

/** Seen forms of agency 1 that say neither field nor procedure group. */
export function seenOf(changes: Partial<SeenForms> = {}): SeenForms {
  return { agencyId: 1, group: 0, channel: 0, field: 0, procedureGroup: 0, seen: 0, ...changes };
}

/** Forms of agency 1 before today, all together. */
export function nightOf(changes: Partial<NightForms> = {}): NightForms {
  const address = { agencyId: 1, group: -1, channel: -1, field: -1, procedureGroup: -1 };
  return { ...address, night: timeOf().today, seen: 0, others: 0, ...changes };
}

/** Class `xa` is that of agency 3, `phuong` that of all others. */
export const unitClassOf = (agencyId: number) => (agencyId === 3 ? 'xa' : 'phuong');

export const receivedOf = (seen: readonly SeenForms[], nights: readonly NightForms[] = []) =>
  receivedForms({ seen, nights, unitClassOf });

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
