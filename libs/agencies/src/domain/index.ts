export type { AgencyNode } from './agency-tree';
export { type Agency, type AgencyKind, SUCCESSION_KINDS, type Succession } from './agency';
export { type TableFormat } from './table-format';
export { type RawRow, RowCells } from './row-cells';
