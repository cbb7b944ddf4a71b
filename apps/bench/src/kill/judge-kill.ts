import type { Ledger } from './crowd';
import type { Stored, TrialCell } from './quota-trial';

/** What a kill must not do; each is a number that has to be 0. */
export interface Damage {
  /** Acknowledged and not stored. */
  readonly lost: number;
  /** Stored and acknowledged to nobody, although everybody has a verdict: a form that is in twice. */
  readonly doubled: number;
  /** Places over what a cell has. */
  readonly exceeded: number;
  /** Places left in a cell although it turned somebody away or made somebody surplus. */
  readonly short: number;
}

/**
 * @param settled everybody has a verdict; before that a stored form may still wait for its answer
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
