/** What a spreadsheet would compute instead of showing it (OWASP, "CSV Injection"). */
const COMPUTED = /^[=+\-@\t\r]/;
const GUARDED = /^'[=+\-@\t\r]/;

/** Somebody else's words for a file that is opened in a spreadsheet: shown, never computed. */
export function guardedCell(cell: string): string {
  return COMPUTED.test(cell) ? `'${cell}` : cell;
}

/** As it was before {@link guardedCell}. */
export function unguardedCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
