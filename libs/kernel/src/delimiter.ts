const DELIMITERS = [',', ';', '\t'];

/**
 * Finds the delimiter of a CSV: comma, semicolon (Excel in Vietnamese) or tab, whichever the first line has most of.
 * Names in the lines below may have more commas than the table has columns.
 *
 * @param head the beginning of the text, at least its first line
 */
export function delimiterOf(head: string): string {
  const header = /[^\r\n]+/.exec(head.replace(/^\uFEFF/, ''))?.[0] ?? '';
  const unquoted = header.replace(/"[^"]*"/g, '');
  const count = (character: string) => unquoted.split(character).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}
