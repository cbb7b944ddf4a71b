import { LimitedCell, inLockOrder } from './limited-cell';

/** `counted`: in the index. `surplus`: valid and stored, over an exact quota. `full`: turned away, by this cell. */
export type Allotted = 'counted' | 'surplus' | { readonly full: LimitedCell };

/** Assumption of an allotment about a cell; the statement that stores the responses makes sure that it is true. */
export interface CellClaim {
  readonly cell: LimitedCell;
  /** Slots that the responses take. */
  readonly added: number;
  /** True when the cell is full after these: a response was made surplus or turned away because of it. */
  readonly full: boolean;
}

export interface Allotment {
  /** Results of the responses, in their order. */
  readonly allotted: readonly Allotted[];
  /** Results of the cells, in the order of `inLockOrder`, so that two batches cannot deadlock. */
  readonly claims: readonly CellClaim[];
}

/**
 * Gives the free slots to several responses, first come first served. A ceiling counts all valid responses and turns the
 * next one away; an exact cell counts those in the index and makes the next one surplus. A response that is surplus in one
 * cell takes no slot in any exact one.
 *
 * @param responses limited cells of each response
 * @param taken slots taken so far, as far as is known
 */
export function allot(
  responses: readonly (readonly LimitedCell[])[],
  taken: (cell: LimitedCell) => number,
): Allotment {
  const claims = new Map<LimitedCell, { added: number; full: boolean }>();
  const claimOf = (cell: LimitedCell) => {
    const claim = claims.get(cell) ?? { added: 0, full: false };
    claims.set(cell, claim);
    return claim;
  };
  const isFull = (cell: LimitedCell) => taken(cell) + (claims.get(cell)?.added ?? 0) >= cell.most;
  const allotted = responses.map((cells): Allotted => {
    const barred = cells.find((cell) => cell.meaning === 'ceiling' && isFull(cell));
    const over = barred ? [barred] : cells.filter((cell) => cell.meaning === 'exact' && isFull(cell));
    for (const cell of over) claimOf(cell).full = true;
    if (barred) return { full: barred };
    const surplus = over.length > 0;
    for (const cell of takesSlotIn(cells, surplus)) claimOf(cell).added += 1;
    return surplus ? 'surplus' : 'counted';
  });
  return {
    allotted,
    claims: [...claims]
      .map(([cell, claim]) => ({ cell, ...claim }))
      .sort(({ cell: a }, { cell: b }) => inLockOrder(a, b)),
  };
}

/** Cells of a response in which it takes a slot: a surplus response takes none in exact cells. */
export function takesSlotIn(cells: readonly LimitedCell[], surplus: boolean): readonly LimitedCell[] {
  return surplus ? cells.filter(({ meaning }) => meaning === 'ceiling') : cells;
}
