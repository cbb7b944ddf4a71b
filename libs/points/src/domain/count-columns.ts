import type { ColumnAliases } from '@hailong/files/domain';

/** Columns of a table of counts beside the counts, with their Vietnamese names. */
export const TABLE_COLUMNS = {
  agency_code: ['mã cơ quan', 'mã đơn vị', 'cơ quan'],
  agency_name: ['tên cơ quan', 'tên đơn vị'],
  period: ['kỳ', 'kỳ báo cáo'],
  as_of: ['ngày chốt', 'tính đến ngày', 'tính đến'],
  source: ['nguồn', 'nguồn số liệu'],
} as const satisfies ColumnAliases;
