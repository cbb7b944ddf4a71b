const NUMBER = /^-?\d+([.,]\d+)?$/;
/** `50.000` is fifty thousand to a Vietnamese reader and fifty to a program, `1,500` the other way round: both are refused as unclear. */
const THOUSANDS = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/** Reads a number as people write it, with a decimal comma or point; undefined for anything else, also for a number with two readings. */
export function writtenNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed) || THOUSANDS.test(trimmed)) return undefined;
  // Fifteen digits are what a spreadsheet shows: 0,1 + 0,2 is 0,3.
  return Number(Number(trimmed.replace(',', '.')).toPrecision(15));
}
