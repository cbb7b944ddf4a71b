import { CellDimensions, Dimension, dimensionKey } from './cell-dimensions';

/** Cells that name the same dimensions, by their values in these. */
interface Shape<C> {
  readonly named: readonly Dimension[];
  readonly cells: Map<string, C[]>;
}

/**
 * Cells found by the dimensions of a form: one look-up for each combination of dimensions, however many cells there are.
 */
export class CellIndex<C extends CellDimensions> {
  private readonly shapes = new Map<string, Shape<C>>();

  /** @param namedBy dimensions in which a form must agree with a cell to find it */
  constructor(cells: readonly C[], namedBy: (cell: C) => readonly Dimension[]) {
    for (const cell of cells) {
      const shape = this.shapeOf(namedBy(cell));
      const key = dimensionKey(cell, shape.named);
      const known = shape.cells.get(key);
      if (known) known.push(cell);
      else shape.cells.set(key, [cell]);
    }
  }

  /** Finds the cells with which a form agrees, in no order. */
  at(of: Parameters<typeof dimensionKey>[0]): readonly C[] {
    return [...this.shapes.values()].flatMap(({ named, cells }) => cells.get(dimensionKey(of, named)) ?? []);
  }

  private shapeOf(named: readonly Dimension[]): Shape<C> {
    const shape = this.shapes.get(named.join()) ?? { named, cells: new Map<string, C[]>() };
    this.shapes.set(named.join(), shape);
    return shape;
  }
}
