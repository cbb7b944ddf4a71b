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
import { CellWithTarget } from '@hailong/quotas/domain';
import { ToldAccount, FormCounts, withAccount } from './progress-counts';
import { ReceivedForms, allOf } from './received-forms';
import { neededPerDay } from './progress-status';

/** Participant as the province sees it: received forms and targets, no response. */
export interface ListedAgency extends AgencyProgress {
  /** Rule in which most is missing; undefined when no rule of its own has a target. */
  readonly worst?: RuleProgress;
  /** Received forms a day that the worst rule still needs; undefined when nothing is missing or no day is left. */
  readonly neededPerDay?: number;
}

export interface ProvinceProgress {
  readonly time: RoundTime;
  readonly forms: FormCounts;
  /** Rules over the whole round, shared cells included. */
  readonly rules: readonly RuleProgress[];
  /** Agencies above others in the tree of the round's first day. */
  readonly units: readonly UnitProgress[];
  /** Participants, most behind first; those without a target last. */
  readonly agencies: readonly ListedAgency[];
}

export interface ProvinceTerms {
  readonly cells: readonly CellWithTarget[];
  readonly received: ReceivedForms;
  /** Accounts by agency; none before the round is final. */
  readonly accounts: ReadonlyMap<number, ToldAccount>;
  readonly participants: readonly number[];
  readonly parentOf: ReadonlyMap<number, number | null>;
  readonly time: RoundTime;
}

/** Computes the progress of a whole round and of each participant. */
export function provinceProgress(terms: ProvinceTerms): ProvinceProgress {
  const { participants, parentOf, time, received, accounts } = terms;
  const cells = terms.cells.map((cell) => cellProgress(cell, received.ofCell(cell)));
  const own = byAgency(
    cells.filter(({ cell }) => !cell.shared),
    ({ cell }) => cell.agencyId,
  );
  const agencies = participants.map((agencyId) => ({
    agencyId,
    forms: withAccount(received.ofCell(allOf(agencyId)), accounts.get(agencyId)),
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

/** Position of an agency in the list, most behind first; a page begins after the position of the last row before it. */
export type BehindPosition = readonly [share: number, shortfall: number, agencyId: number];

export function behindPosition({ worst, agencyId }: ListedAgency): BehindPosition {
  return [worst ? shortfallShare(worst) : -1, worst?.shortfall ?? 0, agencyId];
}

export function isAfter(position: BehindPosition, other: BehindPosition): boolean {
  return comparePositions(position, other) > 0;
}

function mostBehindFirst(a: ListedAgency, b: ListedAgency): number {
  return comparePositions(behindPosition(a), behindPosition(b));
}

function comparePositions(a: BehindPosition, b: BehindPosition): number {
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
