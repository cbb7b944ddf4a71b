/**
 * Shares a whole number out in proportion to weights, whole numbers that add up to it: by largest remainders, of equal ones the earlier
 * first. Without any weight all shares are 0.
 */
export function shareInProportion(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((all, share) => all + share, 0);
  const remainder = (at: number) => (exact[at] ?? 0) - (shares[at] ?? 0);
  const order = weights.map((_, at) => at).sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const at of order.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}
