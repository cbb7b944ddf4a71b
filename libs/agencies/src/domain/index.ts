export { type AgencyNode, agenciesAbove, agenciesOfTree } from './agency-tree';
export {
  AGENCY_KINDS,
  AGENCY_LEVELS,
  type Agency,
  type AgencyKind,
  type AgencyLevel,
  SUCCESSION_KINDS,
  type Succession,
} from './agency';
export { AGENCY_ORDERS, type AgencyOrder, type AgencyPosition } from './agency-list';
export { type TableFormat } from './table-format';
export { PROBLEMS as AGENCY_PROBLEMS } from './problems';
export { type RawRow, RowCells } from './row-cells';
