/**
 * SQL expression of the state of all rows of a table that a door sees and a condition holds for: text that is another after any row is added,
 * changed or removed, because each change leaves the number of its transaction (`xmin`) in the row. Reads no column.
 */
export function stateOfRows(table: string, condition = 'true'): string {
  return `(select count(*) || '/' || coalesce(sum(hashint8extended(xmin::text::bigint, 0)), 0) from ${table} where ${condition})`;
}
