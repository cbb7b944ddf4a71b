export { type Allotted, type CellClaim, allot, takesSlotIn } from './allot';
export {
  type CellDimensions,
  type Dimension,
  type FormDimensions,
  dimensionKey,
  namedDimensions,
} from './cell-dimensions';
export type { LimitedCell } from './limited-cell';
export { LimitedCells } from './limited-cells';
export type { Populations } from './cell-population';
export type { CellWithTarget, ExpectedTarget } from './cell-target';
export { type Service, type ServiceFault, type ServiceLists, namesService } from './service-cells';
