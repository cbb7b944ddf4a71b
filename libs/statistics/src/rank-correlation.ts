/**
 * Kendall's tau-b of two series over the same units, −1…1: (C − D) / √((C + D + T₁)(C + D + T₂)) with C pairs of units in the same
 * order in both, D pairs in the opposite order, T₁ pairs that are tied in the first series alone and T₂ in the second alone. 1: the same
 * order, −1: the opposite one. Compares every pair, so it is for hundreds of units.
 * Source: Kendall 1945, The Treatment of Ties in Ranking Problems, Biometrika 33(3).
 *
 * Undefined for fewer than two units, and where all units of a series are tied: then there is no order to compare.
 *
 * @param first ranks or scores of the units
 * @param second those of the same units, in the same order; of both series the high end must mean the same
 * @throws RangeError for series of different length, and values that are not finite
 */
export function kendallTauB(first: readonly number[], second: readonly number[]): number | undefined {
  if (first.length !== second.length)
    throw new RangeError(`${first.length} and ${second.length} values are not of the same units`);
  const unusable = [...first, ...second].find((value) => !Number.isFinite(value));
  if (unusable !== undefined) throw new RangeError(`cannot order ${unusable}`);
  let [difference, toldByFirst, toldBySecond] = [0, 0, 0];
  for (let one = 0; one < first.length; one++)
    for (let other = 0; other < one; other++) {
      const [a, b] = [signBetween(first, one, other), signBetween(second, one, other)];
      difference += a * b;
      toldByFirst += a * a;
      toldBySecond += b * b;
    }
  if (toldByFirst === 0 || toldBySecond === 0) return undefined;
  return difference / Math.sqrt(toldByFirst * toldBySecond);
}

function signBetween(values: readonly number[], one: number, other: number): number {
  return Math.sign((values[one] as number) - (values[other] as number));
}
