import { RoundTime } from './forecast';
import {
  AgencyProgress,
  CellProgress,
  RuleProgress,
  UnitProgress,
  addRules,
  cellProgress,
  rollUp,
  ruleOfCell,
  shortfallShare,
  sumOf,
  worstRule,
} from './progress';
import { ProgressCell, rowsOfCells } from './progress-cell';
import { FormCounts, TalliedForms, formCounts } from './progress-counts';
import { neededPerDay } from './progress-status';

/** An agency that takes part, as the province sees it: tallies and targets, no response. */
export interface ListedAgency extends AgencyProgress {
  /** The rule in which most is missing; undefined when no rule of its own has a target. */
  readonly worst?: RuleProgress;
  /** Counted forms a day that the worst rule still needs; undefined when nothing is missing or no day is left. */
  readonly neededPerDay?: number;
}

export interface ProvinceProgress {
  readonly time: RoundTime;
  readonly forms: FormCounts;
  /** By rule over the whole round, shared cells included. */
  readonly rules: readonly RuleProgress[];
  /** Agencies above others in the tree of the round's day. */
  readonly units: readonly UnitProgress[];
  /** Who takes part, the one most behind first; without a target last. */
  readonly agencies: readonly ListedAgency[];
}

export interface ProvinceTerms {
  readonly cells: readonly ProgressCell[];
  readonly tallies: readonly TalliedForms[];
  readonly participants: readonly number[];
  readonly unitClassOf: (agencyId: number) => string | undefined;
  readonly parentOf: ReadonlyMap<number, number | null>;
  readonly time: RoundTime;
}

export function provinceProgress(terms: ProvinceTerms): ProvinceProgress {
  const { participants, parentOf, time } = terms;
  const rowsOf = rowsOfCells(terms.tallies, terms.unitClassOf);
  const cells = terms.cells.map((cell) => cellProgress(cell, formCounts(rowsOf(cell))));
  const own = byAgency(
    cells.filter(({ cell }) => !cell.shared),
    ({ cell }) => cell.agencyId,
  );
  const tallies = byAgency(terms.tallies, ({ agencyId }) => agencyId);
  const agencies = participants.map((agencyId) => ({
    agencyId,
    forms: formCounts(tallies.get(agencyId) ?? []),
    rules: addRules((own.get(agencyId) ?? []).map(ruleOfCell)),
  }));
  const { forms, rules } = sumOf(agencies);
  return {
    time,
    forms,
    rules: addRules([...rules, ...sharedRules(cells)]),
    units: rollUp(agencies, parentOf),
    agencies: agencies.map((agency) => listed(agency, time)).sort(mostBehindFirst),
  };
}

function sharedRules(cells: readonly CellProgress[]): readonly RuleProgress[] {
  return cells.filter(({ cell }) => cell.shared).map(ruleOfCell);
}

function listed(agency: AgencyProgress, time: RoundTime): ListedAgency {
  const worst = worstRule(agency.rules);
  return { ...agency, worst, neededPerDay: neededPerDay(worst?.shortfall, time) };
}

/** Where an agency stands in the list; a page begins behind the place of the last row before it. */
export type BehindPlace = readonly [share: number, shortfall: number, agencyId: number];

export function behindPlace({ worst, agencyId }: ListedAgency): BehindPlace {
  return [worst ? shortfallShare(worst) : -1, worst?.shortfall ?? 0, agencyId];
}

export function isAfter(place: BehindPlace, other: BehindPlace): boolean {
  return comparePlaces(place, other) > 0;
}

function mostBehindFirst(a: ListedAgency, b: ListedAgency): number {
  return comparePlaces(behindPlace(a), behindPlace(b));
}

function comparePlaces(a: BehindPlace, b: BehindPlace): number {
  return b[0] - a[0] || b[1] - a[1] || a[2] - b[2];
}

function byAgency<Row>(rows: readonly Row[], agencyOf: (row: Row) => number): ReadonlyMap<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const known = groups.get(agencyOf(row));
    if (known) known.push(row);
    else groups.set(agencyOf(row), [row]);
  }
  return groups;
}
