import { KeyOf, closedList } from '@hailong/kernel';

/** How the text of a table is written. */
export const TABLE_FORMATS = closedList('table format', {
  csv: { number: 0, vi: 'CSV', en: 'CSV' },
  json: { number: 1, vi: 'JSON', en: 'JSON' },
});
export type TableFormat = KeyOf<typeof TABLE_FORMATS>;
