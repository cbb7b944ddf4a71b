import { CellDimensions, FormDimensions } from './cell-dimensions';

/** A quota cell that can be full: `exact` makes the next response surplus, `ceiling` turns it away. */
export interface LimitedCell extends CellDimensions {
  readonly roundId: number;
  /** Counts 1, 2, … within the round. */
  readonly cellId: number;
  /** Code of its rule. */
  readonly rule: string;
  readonly meaning: 'exact' | 'ceiling';
  /** Slots of the cell: so many responses it takes. */
  readonly most: number;
}

/** Order in which every transaction locks cells, so that two cannot deadlock. */
export function inLockOrder(a: LimitedCell, b: LimitedCell): number {
  return a.agencyId - b.agencyId || a.roundId - b.roundId || a.cellId - b.cellId;
}

/** Dimensions of a response, the class of its unit among them. */
export interface ResponseDimensions extends FormDimensions {
  readonly unitClass: string;
}
