import { CellWithTarget } from '@hailong/quotas/domain';
import { FormCounts, NO_FORMS, addForms } from './progress-counts';

/** Distance from a target. Without a target there is neither shortfall nor share. */
export interface Attainment {
  readonly target?: number;
  /** Received forms that are missing; never negative. */
  readonly shortfall?: number;
  /** Share of the target that is reached, 0…1; 1 for a target of 0. */
  readonly doneShare?: number;
}

export interface CellProgress extends Attainment {
  readonly cell: CellWithTarget;
  readonly forms: FormCounts;
}

export function cellProgress(cell: CellWithTarget, forms: FormCounts): CellProgress {
  if (cell.target === null) return { cell, forms };
  const shortfall = Math.max(0, cell.target - forms.received);
  return { cell, forms, ...attainment(cell.target, shortfall) };
}

/**
 * The cells of one rule together. The shortfall is the sum of theirs, so that more than enough in one cell never
 * hides a shortfall in another. Cells of different rules count the same forms and are never added.
 */
export interface RuleProgress extends Attainment {
  readonly rule: string;
  readonly cells: number;
  /** Cells whose target is none or not known yet. */
  readonly cellsWithoutTarget: number;
  readonly cellsMet: number;
  readonly forms: FormCounts;
}

export function ruleOfCell({ cell, forms, target, shortfall, doneShare }: CellProgress): RuleProgress {
  return {
    rule: cell.rule,
    cells: 1,
    cellsWithoutTarget: target === undefined ? 1 : 0,
    cellsMet: shortfall === 0 ? 1 : 0,
    forms,
    ...(target !== undefined && { target, shortfall, doneShare }),
  };
}

/** Adds up by rule, in the order in which the rules first appear. */
export function addRules(parts: readonly RuleProgress[]): readonly RuleProgress[] {
  const rules = new Map<string, RuleProgress>();
  for (const part of parts) {
    const known = rules.get(part.rule);
    rules.set(part.rule, known ? addRule(known, part) : part);
  }
  return [...rules.values()];
}

function addRule(a: RuleProgress, b: RuleProgress): RuleProgress {
  const target = addKnown(a.target, b.target);
  const shortfall = addKnown(a.shortfall, b.shortfall);
  return {
    rule: a.rule,
    cells: a.cells + b.cells,
    cellsWithoutTarget: a.cellsWithoutTarget + b.cellsWithoutTarget,
    cellsMet: a.cellsMet + b.cellsMet,
    forms: addForms(a.forms, b.forms),
    ...(target !== undefined && shortfall !== undefined && attainment(target, shortfall)),
  };
}

function addKnown(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : a + b;
}

function attainment(target: number, shortfall: number): Required<Attainment> {
  return { target, shortfall, doneShare: target === 0 ? 1 : (target - shortfall) / target };
}

/** Progress of one agency: all its forms, and its own cells by rule. */
export interface AgencyProgress {
  readonly agencyId: number;
  readonly forms: FormCounts;
  readonly rules: readonly RuleProgress[];
}

/** Finds the rule in which most is missing, by share, then by number; undefined when no rule has a target. */
export function worstRule(rules: readonly RuleProgress[]): RuleProgress | undefined {
  return rules
    .filter(({ target }) => target !== undefined)
    .reduce<RuleProgress | undefined>(
      (worst, rule) => (worst && !isWorse(rule, worst) ? worst : rule),
      undefined,
    );
}

function isWorse(a: RuleProgress, b: RuleProgress): boolean {
  const difference = shortfallShare(a) - shortfallShare(b);
  return difference === 0 ? (a.shortfall ?? 0) > (b.shortfall ?? 0) : difference > 0;
}

/** Missing share of a target, 0…1; −1 without a target, so that it sorts after every target that is met. */
export function shortfallShare({ doneShare }: Attainment): number {
  return doneShare === undefined ? -1 : 1 - doneShare;
}

/** Progress of an agency above others: its forms and those of all agencies beneath it. */
export interface UnitProgress extends AgencyProgress {
  /** Agencies beneath it that take part, itself included. */
  readonly participants: number;
}

/**
 * Sums up the organisation: each agency that takes part counts once in every agency above it.
 *
 * @param parentOf the tree of the round's day, without circles
 * @returns agencies with a participant beneath them, in no order
 */
export function rollUp(
  agencies: readonly AgencyProgress[],
  parentOf: ReadonlyMap<number, number | null>,
): readonly UnitProgress[] {
  const beneath = new Map<number, AgencyProgress[]>();
  const above = new Set<number>();
  for (const agency of agencies) {
    for (let at: number | null = agency.agencyId; at !== null; at = parentOf.get(at) ?? null) {
      if (at !== agency.agencyId) above.add(at);
      const known = beneath.get(at);
      if (known) known.push(agency);
      else beneath.set(at, [agency]);
    }
  }
  return [...above].map((agencyId) => {
    const parts = beneath.get(agencyId) ?? [];
    return { agencyId, participants: parts.length, ...sumOf(parts) };
  });
}

/** Adds up all agencies. */
export function sumOf(agencies: readonly AgencyProgress[]): Omit<AgencyProgress, 'agencyId'> {
  const [first = NO_FORMS, ...others] = agencies.map(({ forms }) => forms);
  return {
    forms: others.reduce(addForms, first),
    rules: addRules(agencies.flatMap(({ rules }) => rules)),
  };
}
