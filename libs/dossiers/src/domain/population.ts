import { CalendarDay, KeyOf, closedList } from '@hailong/kernel';
import { Applicant, Outcome } from './dossier';
import { PopulationPart, partKey } from './population-part';
import { RoundServices, groupsOfProcedure, serviceOfDossier } from './service-of-dossier';
import { StatedCount, statedFor } from './stated-count';

/** Reported dossiers that are alike. */
export interface DossierGroup {
  readonly field: string | null;
  readonly procedure: string | null;
  readonly applicant: Applicant;
  readonly outcome: Outcome;
  readonly late: boolean;
  readonly dossiers: number;
  /** Dossiers of these with a contact and without an objection. */
  readonly reachable: number;
}

/** Reported dossiers by outcome, each counted once: `granted` in time, `late` granted after the promised day. */
export interface OutcomeCounts {
  readonly granted: number;
  readonly late: number;
  readonly refused: number;
  readonly withdrawn: number;
}

/** Source of N. */
export const POPULATION_SOURCES = closedList('source of a population', {
  dossiers: { number: 0, vi: 'hồ sơ đã báo', en: 'dossiers that were reported' },
  counts: { number: 1, vi: 'số liệu đã khai', en: 'numbers that were stated, where they are larger' },
});
export type PopulationSource = KeyOf<typeof POPULATION_SOURCES>;

/** N of a part: number of dossiers, with its source. */
export interface PopulationRow extends PopulationPart {
  /** Number, at most MOST_POPULATION. */
  readonly dossiers: number;
  readonly source: PopulationSource;
  /** Day of the figure: with `counts` the day it was stated for, the earliest one where several were added. */
  readonly asOf: CalendarDay;
  /** Dossiers that were reported. */
  readonly reported: number;
  /** Stated number; null: none. */
  readonly stated: number | null;
  /** Source of the stated number, in words; null: nothing was stated. */
  readonly statedBy: string | null;
  readonly outcomes: OutcomeCounts;
  readonly reachable: number;
}

/**
 * Computes N of every part that has dossiers or was stated to have none, and of the whole, which is always the first row.
 * Every dossier counts, also a refused, a late and a withdrawn one: applicants without a result are to be asked, too.
 *
 * **Which source wins.** For each part, the number stated for exactly that part, else the largest of the sums stated for
 * parts of it told apart by the same dimensions, is compared with the dossiers that were reported. The larger number is N;
 * of equals the dossiers. A portal that knows only some dossiers cannot make N too small, nor can a
 * number that was stated before the newest dossiers came.
 *
 * Parts overlap (a row for all fields stands beside one for each), so rows must not be added up: look one up.
 *
 * @param counts newest count of each part
 */
export function populationRows(
  groups: readonly DossierGroup[],
  counts: readonly StatedCount[],
  names: RoundServices,
  asOf: CalendarDay,
): PopulationRow[] {
  const found = new Map<string, Reported>();
  at(found, WHOLE);
  const groupsOf = groupsOfProcedure(names.procedureGroups);
  const serviceOf = serviceOfDossier(names);
  for (const group of groups) {
    const { field = null } = serviceOf(group);
    for (const part of partsOf(group.applicant, groupsOf(group.procedure), field))
      addGroup(at(found, part), group);
  }
  for (const count of counts) for (const part of coarsenings(count)) at(found, part);
  const stated = new Set(counts.map(partKey));
  return [...found.values()]
    .map((reported) => rowOf(reported, counts, asOf))
    .filter((row, index) => index === 0 || row.dossiers > 0 || stated.has(partKey(row)));
}

const WHOLE: PopulationPart = { field: null, procedureGroup: null, applicant: null };

interface Reported {
  readonly part: PopulationPart;
  reachable: number;
  readonly outcomes: Record<keyof OutcomeCounts, number>;
}

function at(found: Map<string, Reported>, part: PopulationPart): Reported {
  const key = partKey(part);
  const known = found.get(key);
  if (known) return known;
  const outcomes = { granted: 0, late: 0, refused: 0, withdrawn: 0 };
  const { field, procedureGroup, applicant } = part;
  const fresh = { part: { field, procedureGroup, applicant }, reachable: 0, outcomes };
  found.set(key, fresh);
  return fresh;
}

function addGroup(to: Reported, { outcome, late, dossiers, reachable }: DossierGroup): void {
  to.outcomes[outcome === 'granted' && late ? 'late' : outcome] += dossiers;
  to.reachable += reachable;
}

/** Lists the parts to which dossiers of an applicant belong, each once. @param field one of the round's; null: none */
function partsOf(
  ofApplicant: Applicant,
  listed: RoundServices['procedureGroups'],
  field: string | null,
): PopulationPart[] {
  const ofFields = field === null ? [null] : [null, field];
  const ofGroups = [null, ...new Set(listed.map(({ code }) => code))];
  return ofFields.flatMap((each) =>
    ofGroups.flatMap((procedureGroup) =>
      [null, ofApplicant].map((applicant) => ({ field: each, procedureGroup, applicant })),
    ),
  );
}

/** Lists a part and all parts in which it lies. */
function coarsenings({ field, procedureGroup, applicant }: PopulationPart): PopulationPart[] {
  const orAll = <T>(value: T | null): (T | null)[] => (value === null ? [null] : [null, value]);
  return orAll(field).flatMap((f) =>
    orAll(procedureGroup).flatMap((g) =>
      orAll(applicant).map((a) => ({ field: f, procedureGroup: g, applicant: a })),
    ),
  );
}

function rowOf(
  { part, outcomes, reachable }: Reported,
  counts: readonly StatedCount[],
  asOf: CalendarDay,
): PopulationRow {
  const reported = Object.values(outcomes).reduce((sum, n) => sum + n, 0);
  const stated = statedFor(part, counts);
  const common = { ...part, reported, outcomes, reachable, stated: stated?.dossiers ?? null };
  const more = stated && stated.dossiers > reported ? stated : undefined;
  return {
    ...common,
    statedBy: stated?.source ?? null,
    dossiers: more?.dossiers ?? reported,
    source: more ? 'counts' : 'dossiers',
    asOf: more?.asOf ?? asOf,
  };
}
