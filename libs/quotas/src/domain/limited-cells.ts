import { namedDimensions } from './cell-dimensions';
import { CellIndex } from './cell-index';
import type { LimitedCell, ResponseDimensions } from './limited-cell';
import { ServiceCells, ServiceLists } from './service-cells';

/**
 * All limited cells of a round, found by the dimensions of a response: one look-up for each combination of dimensions
 * that a rule uses, however many cells there are.
 */
export class LimitedCells {
  /** Parts the cells that tell services apart from all others. */
  readonly services: ServiceCells;
  /** True: some cell is exact, so forms may be surplus. */
  readonly someExact: boolean;
  private readonly cells: CellIndex<LimitedCell>;

  constructor(cells: readonly LimitedCell[], lists: ServiceLists = { fields: 0, homes: [] }) {
    this.cells = new CellIndex(cells, namedDimensions);
    this.someExact = cells.some(({ meaning }) => meaning === 'exact');
    this.services = new ServiceCells(cells, lists);
  }

  /** Cells in which a response counts, at most one of each rule's. In no order. */
  at(response: ResponseDimensions): readonly LimitedCell[] {
    return this.cells.at(response);
  }
}
