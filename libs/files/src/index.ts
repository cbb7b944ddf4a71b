export { csvRows } from './use-cases/csv-rows';
export { type OpenedTable, openTable } from './use-cases/open-table';
export { type RowBatch, type RowReader, rowBatches } from './use-cases/row-batches';
