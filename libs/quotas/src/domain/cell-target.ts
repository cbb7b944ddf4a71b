import { CalendarDay } from '@hailong/kernel';
import { QuotaRule, quotaTarget } from '@hailong/surveys/domain';
import { Populations } from './cell-population';
import { QuotaCell } from './quota-cell';

/** What a cell asked for as of a day. */
export interface CellTarget {
  readonly cellId: number;
  /** N; null: not known. */
  readonly population: number | null;
  /** Null: the rule asks for no number, or for a share of an N that is not known. */
  readonly target: number | null;
  /** How N is known, see CellPopulation. */
  readonly source: string;
}

export interface KeptTarget extends CellTarget {
  readonly agencyId: number;
  readonly asOf: CalendarDay;
  /** The round closed: it counts for good. */
  readonly frozen: boolean;
}

/** What each cell asks for now. */
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

/**
 * Those to be written: what is another number than the newest one kept, and when the round closes every one. What was
 * frozen stays, also when it is asked for again.
 *
 * @param newest of each cell at most one
 */
export function targetsToKeep(
  now: readonly CellTarget[],
  newest: readonly KeptTarget[],
  closing: boolean,
): readonly CellTarget[] {
  const kept = new Map(newest.map((target) => [target.cellId, target]));
  return now.filter(({ cellId, population, target }) => {
    const before = kept.get(cellId);
    if (before?.frozen) return false;
    if (closing) return true;
    return (before?.population ?? null) !== population || (before?.target ?? null) !== target;
  });
}
