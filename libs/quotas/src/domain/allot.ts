import { LimitedCell, inLockOrder } from './limited-cell';

/** `counted`: in the index. `surplus`: valid, kept, over an exact quota. `full`: turned away, by this cell. */
export type Allotted = 'counted' | 'surplus' | { readonly full: LimitedCell };

/** What an allotment says about a cell; the statement that stores makes sure that it is true. */
export interface CellClaim {
  readonly cell: LimitedCell;
  /** Places it takes. */
  readonly added: number;
  /** After these the cell is full: somebody was made surplus or turned away because of it. */
  readonly full: boolean;
}

export interface Allotment {
  /** Of each response, in their order. */
  readonly standings: readonly Allotted[];
  /** Of each cell, in the one order in which everybody locks them, so that two cannot deadlock. */
  readonly claims: readonly CellClaim[];
}

/**
 * Who of several responses gets the places that are left, first come first served. A ceiling counts all valid responses and
 * turns the next one away; an exact cell counts those in the index and makes the next one surplus. Whoever is surplus in one
 * cell takes no place in any exact one.
 *
 * @param responses the limited cells each of them falls in
 * @param taken places taken so far, as far as one knows
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
  const standings = responses.map((cells): Allotted => {
    const barred = cells.find((cell) => cell.meaning === 'ceiling' && isFull(cell));
    const over = barred ? [barred] : cells.filter((cell) => cell.meaning === 'exact' && isFull(cell));
    for (const cell of over) claimOf(cell).full = true;
    if (barred) return { full: barred };
    const surplus = over.length > 0;
    for (const cell of takesPlaceIn(cells, surplus)) claimOf(cell).added += 1;
    return surplus ? 'surplus' : 'counted';
  });
  return {
    standings,
    claims: [...claims]
      .map(([cell, claim]) => ({ cell, ...claim }))
      .sort(({ cell: a }, { cell: b }) => inLockOrder(a, b)),
  };
}

/** The cells of a response in which it takes a place: surplus ones take none in exact cells. */
export function takesPlaceIn(cells: readonly LimitedCell[], surplus: boolean): readonly LimitedCell[] {
  return surplus ? cells.filter(({ meaning }) => meaning === 'ceiling') : cells;
}
