import { CalendarDay } from '@hailong/kernel';
import { QuotaRule, quotaTarget } from '@hailong/surveys/domain';
import { Populations } from './cell-population';
import { QuotaCell } from './quota-cell';

/** Target of a cell as of a day. */
export interface CellTarget {
  readonly cellId: number;
  /** N; null: not known. */
  readonly population: number | null;
  /** Null: the rule asks for no number, or for a share of an N that is not known. */
  readonly target: number | null;
  /** Source of N, see CellPopulation. */
  readonly source: string;
}

export interface SavedTarget extends CellTarget {
  readonly agencyId: number;
  readonly asOf: CalendarDay;
  /** The round has closed: this target counts for good. */
  readonly frozen: boolean;
}

/** Cell with the target that counts now: the newest one, unless one was frozen. */
export interface CellWithTarget extends QuotaCell {
  /** Dossiers or units that the target was made from; null: none, or not known yet. */
  readonly population: number | null;
  /** Null: none, or not known yet. */
  readonly target: number | null;
  /** Day of the target; null without one. */
  readonly asOf: CalendarDay | null;
  /** The target no longer follows the dossiers. */
  readonly frozen: boolean;
}

/** Computes the targets of cells from today's N. */
export function targetsOf(
  cells: readonly QuotaCell[],
  rules: readonly QuotaRule[],
  populations: Populations,
): readonly CellTarget[] {
  const byCode = new Map(rules.map((rule) => [rule.code, rule.rule]));
  return cells.map((cell) => {
    const { population, source } = populations.of(cell);
    const rule = byCode.get(cell.rule) ?? { kind: 'none' };
    return {
      cellId: cell.cellId,
      population: population ?? null,
      target: quotaTarget(rule, population) ?? null,
      source,
    };
  });
}

/** Number that a cell asks for, without its place in the database. */
export interface ExpectedTarget {
  readonly cell: QuotaCell;
  /** Null: its rule asks for no number, or for a share of an N that is not known. */
  readonly target: number | null;
}

/** Computes the targets of cells that need not be made yet. */
export function expectedTargets(
  cells: readonly QuotaCell[],
  rules: readonly QuotaRule[],
  populations: Populations,
): readonly ExpectedTarget[] {
  const targets = new Map(targetsOf(cells, rules, populations).map((each) => [each.cellId, each.target]));
  return cells.map((cell) => ({ cell, target: targets.get(cell.cellId) ?? null }));
}

/**
 * Selects the targets to be saved: those whose number differs from the newest saved one, and all of them when the round
 * closes. A frozen target stays as it is.
 *
 * @param newest at most one of each cell
 */
export function targetsToSave(
  now: readonly CellTarget[],
  newest: readonly SavedTarget[],
  closing: boolean,
): readonly CellTarget[] {
  const saved = new Map(newest.map((target) => [target.cellId, target]));
  return now.filter(({ cellId, population, target }) => {
    const before = saved.get(cellId);
    if (before?.frozen) return false;
    if (closing) return true;
    return (before?.population ?? null) !== population || (before?.target ?? null) !== target;
  });
}
