export { type Allotted, type CellClaim, allot, takesSlotIn } from './allot';
export {
  type CellDimensions,
  type Dimension,
  type FormDimensions,
  dimensionKey,
  namedDimensions,
} from './cell-dimensions';
export { type LimitedCell, LimitedCells } from './limited-cell';
export type { CellWithTarget } from './cell-target';
