/**
 * Beginnings of a cell that a spreadsheet would compute instead of showing (OWASP, "CSV Injection"): signs of a formula, also of
 * full width, which some spreadsheets read like the others, and after blanks and line ends, which some leave out.
 */
const COMPUTED = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const GUARDED = /^'(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** Guards a foreign text for a file that is opened in a spreadsheet: it is shown, never computed. */
export function guardedCell(cell: string): string {
  return COMPUTED.test(cell) ? `'${cell}` : cell;
}

/** Text as it was before {@link guardedCell}. */
export function unguardedCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
