const DELIMITERS = [',', ';', '\t'] as const;
/** First line by which some programs tell Excel the delimiter. */
const TOLD = /^\uFEFF?"?sep=(.)"?\s*(?:[\r\n]|$)/i;
/** Lines that are looked at: enough for a title above the header. */
const LINES = 20;

/**
 * Finds the delimiter of a CSV: comma, semicolon (Excel in Vietnamese) or tab. It stands equally often in most of the first
 * lines; among several such, the most frequent counts. Where no delimiter does, the first line decides: names in the lines
 * below may have more commas than the table has columns.
 *
 * @param head the beginning of the text, at least its first line
 */
export function delimiterOf(head: string): string {
  const told = TOLD.exec(head)?.[1];
  if (told) return told;
  const lines = firstLines(head);
  const first = lines[0] ?? '';
  const best = (rank: (delimiter: string) => number) =>
    DELIMITERS.reduce((found, next) => (rank(next) > rank(found) ? next : found));
  const steady = best((delimiter) => steadyCount(lines, delimiter));
  return steadyCount(lines, steady) > 0 ? steady : best((delimiter) => countOf(first, delimiter));
}

/** Tells whether a text is the line that names the delimiter, which is no row. */
export function namesDelimiter(line: string): boolean {
  return TOLD.test(line);
}

/** Lines without their quoted cells, blank lines left out. */
function firstLines(head: string): string[] {
  const unquoted = head.replace(/^\uFEFF/, '').replace(/"[^"]*"/g, '');
  return unquoted
    .split(/[\r\n]+/, LINES + 1)
    .slice(0, LINES)
    .filter((line) => line.trim() !== '');
}

/** Number of delimiters that more than half of the lines have alike; 0: they have none alike. */
function steadyCount(lines: readonly string[], delimiter: string): number {
  const counts = lines.map((line) => countOf(line, delimiter));
  const alike = (count: number) => counts.filter((each) => each === count).length;
  const steady = counts.filter((count) => count > 0 && alike(count) * 2 > lines.length);
  return steady.length > 0 ? Math.max(...steady) : 0;
}

function countOf(line: string, delimiter: string): number {
  return line.split(delimiter).length - 1;
}
