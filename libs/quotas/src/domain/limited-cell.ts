/** A quota cell that can be full: `exact` makes what comes after it surplus, `ceiling` turns it away. */
export interface LimitedCell {
  /** The agency the cell belongs to: the rated one, or the round's owner for one that counts several. */
  readonly agencyId: number;
  readonly roundId: number;
  /** Counts 1, 2, … within the round. */
  readonly cellId: number;
  /** Code of its rule. */
  readonly rule: string;
  readonly meaning: 'exact' | 'ceiling';
  /** Places of the cell, responses. */
  readonly most: number;
  /** Counts several agencies. */
  readonly shared: boolean;
  /** Null: all. Positions as in {@link QuotaPlace}. */
  readonly unitClass: string | null;
  readonly group: number | null;
  readonly channel: number | null;
  readonly field: number | null;
  readonly procedureGroup: number | null;
}

/** The one order in which everybody locks cells, so that two cannot deadlock. */
export function inLockOrder(a: LimitedCell, b: LimitedCell): number {
  return a.agencyId - b.agencyId || a.roundId - b.roundId || a.cellId - b.cellId;
}

/** Where a response falls. */
export interface QuotaPlace {
  /** The agency that is rated. */
  readonly agencyId: number;
  readonly unitClass: string;
  /** Position of the respondent group in its round, from 0. */
  readonly group: number;
  /** Number of the channel in CHANNELS. */
  readonly channel: number;
  /** Position in the fields of the round, from 1; 0: not said. */
  readonly field: number;
  /** Position in the procedure groups of the round, from 1; 0: not said. */
  readonly procedureGroup: number;
}

const DIMENSIONS = ['unitClass', 'group', 'channel', 'field', 'procedureGroup'] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** Cells that tell the same dimensions apart, by their values in these. */
interface Shape {
  readonly dimensions: readonly Dimension[];
  readonly byAgency: boolean;
  readonly cells: Map<string, LimitedCell[]>;
}

/**
 * All limited cells of a round, found by where a response falls: one look-up for each combination of dimensions that a
 * rule uses, however many cells there are.
 */
export class LimitedCells {
  private readonly shapes = new Map<string, Shape>();

  constructor(cells: readonly LimitedCell[]) {
    for (const cell of cells) {
      const shape = this.shapeOf(cell);
      const key = keyOf(shape, cell);
      const known = shape.cells.get(key);
      if (known) known.push(cell);
      else shape.cells.set(key, [cell]);
    }
  }

  /** The cells a response counts in, at most one of each rule's. In no order. */
  at(place: QuotaPlace): readonly LimitedCell[] {
    return [...this.shapes.values()].flatMap((shape) => shape.cells.get(keyOf(shape, place)) ?? []);
  }

  private shapeOf(cell: LimitedCell): Shape {
    const dimensions = DIMENSIONS.filter((dimension) => cell[dimension] !== null);
    const name = [...dimensions, cell.shared ? 'shared' : 'agency'].join();
    const shape = this.shapes.get(name) ?? { dimensions, byAgency: !cell.shared, cells: new Map() };
    this.shapes.set(name, shape);
    return shape;
  }
}

function keyOf({ dimensions, byAgency }: Shape, of: QuotaPlace | LimitedCell): string {
  const values = dimensions.map((dimension) => of[dimension]);
  return (byAgency ? [of.agencyId, ...values] : values).join('/');
}
