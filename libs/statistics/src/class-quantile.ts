/** Class of numbers with its answers; classes follow each other without a gap, lowest first. */
export interface CountedClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Reads a quantile from classes: L + (p·n − F) / f · w, where L, f and w are the lower bound, the count and the width of the class in
 * which the answer of rank p·n lies, and F is the count of all classes below it. It assumes that the answers of a class are spread
 * evenly over it, so it is an estimate (the usual formula for grouped data; Freedman, Pisani, Purves, Statistics, chapter 4).
 *
 * @param share p, 0 < p < 1: 0.5 for the median
 * @returns undefined without an answer
 * @throws RangeError on a share outside 0…1
 */
export function classQuantile(classes: readonly CountedClass[], share: number): number | undefined {
  if (!(share > 0 && share < 1)) throw new RangeError(`a quantile of ${share}`);
  const rank = share * classes.reduce((sum, { count }) => sum + count, 0);
  let below = 0;
  for (const { from, to, count } of classes) {
    if (count > 0 && below + count >= rank) return from + ((rank - below) / count) * (to - from);
    below += count;
  }
  return undefined;
}
