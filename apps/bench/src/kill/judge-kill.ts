import type { Ledger } from './crowd';
import type { Stored, TrialCell } from './quota-trial';

/** Damage of a kill; every number must be 0. */
export interface Damage {
  /** Responses acknowledged and not stored. */
  readonly lost: number;
  /** Responses stored without a receipt although every form has a verdict: a form stored twice. */
  readonly doubled: number;
  /** Slots over the limit of a cell. */
  readonly exceeded: number;
  /** Free slots in a cell that refused a form or marked a surplus. */
  readonly short: number;
}

/**
 * Compares the verdicts with the stored responses and cells.
 *
 * @param settled every form has a verdict; before that a stored form may still wait for its answer
 */
export function damageOf(ledger: Ledger, stored: Stored, settled: boolean): Damage {
  const { receipts, refused } = ledger;
  const sum = (of: (cell: TrialCell) => number) => stored.cells.reduce((all, cell) => all + of(cell), 0);
  return {
    lost: [...receipts].filter((id) => !stored.ids.has(id)).length,
    doubled: settled ? [...stored.ids].filter((id) => !receipts.has(id)).length : 0,
    exceeded: sum(
      ({ meaning, most, counted, surplus }) =>
        Math.max(0, counted - most) + (meaning === 'ceiling' ? surplus : 0),
    ),
    short: sum(({ agencyCode, most, counted, surplus }) =>
      surplus + (refused.get(agencyCode) ?? 0) > 0 ? Math.max(0, most - counted) : 0,
    ),
  };
}
