export { type Allotted, type CellClaim, allot, takesPlaceIn } from './allot';
export { type LimitedCell, LimitedCells } from './limited-cell';
