/** Beginnings of a cell that a spreadsheet would compute instead of showing (OWASP, "CSV Injection"). */
const COMPUTED = /^[=+\-@\t\r]/;
const GUARDED = /^'[=+\-@\t\r]/;

/** Guards a foreign text for a file that is opened in a spreadsheet: it is shown, never computed. */
export function guardedCell(cell: string): string {
  return COMPUTED.test(cell) ? `'${cell}` : cell;
}

/** Text as it was before {@link guardedCell}. */
export function unguardedCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
