import { CellDimensions, Dimension, FormDimensions, dimensionKey, namedDimensions } from './cell-dimensions';

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

/** Cells that name the same dimensions, by their values in these. */
interface Shape {
  readonly named: readonly Dimension[];
  readonly cells: Map<string, LimitedCell[]>;
}

/**
 * All limited cells of a round, found by the dimensions of a response: one look-up for each combination of dimensions
 * that a rule uses, however many cells there are.
 */
export class LimitedCells {
  private readonly shapes = new Map<string, Shape>();

  constructor(cells: readonly LimitedCell[]) {
    for (const cell of cells) {
      const shape = this.shapeOf(cell);
      const key = dimensionKey(cell, shape.named);
      const known = shape.cells.get(key);
      if (known) known.push(cell);
      else shape.cells.set(key, [cell]);
    }
  }

  /** Cells in which a response counts, at most one of each rule's. In no order. */
  at(response: ResponseDimensions): readonly LimitedCell[] {
    return [...this.shapes.values()].flatMap(
      ({ named, cells }) => cells.get(dimensionKey(response, named)) ?? [],
    );
  }

  private shapeOf(cell: LimitedCell): Shape {
    const named = namedDimensions(cell);
    const shape = this.shapes.get(named.join()) ?? { named, cells: new Map() };
    this.shapes.set(named.join(), shape);
    return shape;
  }
}
