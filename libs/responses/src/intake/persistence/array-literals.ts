/*
 * Arrays as the text PostgreSQL reads, made by hand: the driver walks every element with regular expressions, which took as
 * much of an intake as everything else about a statement.
 */

/** Makes an array literal of values whose text needs no quotes: numbers, days, UUIDs. */
export function plain(values: readonly (number | string)[]): string {
  return `{${values.join(',')}}`;
}

/** Makes an array literal of texts without quotes and backslashes: sheets and literals of arrays of numbers. A sheet may spell `null`. */
export function texts(values: readonly string[]): string {
  return values.length === 0 ? '{}' : `{"${values.join('","')}"}`;
}

export function bools(values: readonly boolean[]): string {
  return `{${values.map((value) => (value ? 't' : 'f')).join(',')}}`;
}

/** Makes an array literal of any texts; undefined: null. */
export function quoted(values: readonly (string | undefined)[]): string {
  if (values.every(isHarmless)) return texts(values);
  return `{${values.map((value) => (value === undefined ? 'NULL' : `"${escaped(value)}"`)).join(',')}}`;
}

/** Tells whether a text needs no quotes; nearly all need none, so that no text is made of each. */
function isHarmless(value: string | undefined): value is string {
  return value !== undefined && !/[\\"]/.test(value);
}

function escaped(value: string): string {
  return value.replace(/[\\"]/g, '\\$&');
}
