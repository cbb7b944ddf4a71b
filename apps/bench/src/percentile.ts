/**
 * Percentile by nearest rank: always a measured value.
 *
 * @param share over 0, up to 1
 * @throws RangeError for no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1];
  if (found === undefined) throw new RangeError('a percentile of nothing');
  return found;
}
