/** Shannon's entropy of how often each pattern occurs, in bits: 0 for one pattern, log₂ n when all n differ. */
export function entropy(counts: Iterable<number>): number {
  const every = [...counts];
  const n = every.reduce((sum, count) => sum + count, 0);
  return every.reduce((bits, count) => (count === 0 ? bits : bits - (count / n) * Math.log2(count / n)), 0);
}

/** Fewer forms say nothing about an operator's patterns. */
const FEWEST_FOR_PATTERNS = 20;

/**
 * Share of log₂ n below which an operator's forms follow so few patterns that they call for a look: about 5 equally
 * frequent ones in a thousand forms, 3 in a hundred.
 */
export const LEAST_VARIETY = 0.25;

/** Entropy as a share of the largest that n forms can have, 0…1. Undefined under {@link FEWEST_FOR_PATTERNS}. */
export function variety(counts: Iterable<number>): number | undefined {
  const every = [...counts];
  const n = every.reduce((sum, count) => sum + count, 0);
  return n < FEWEST_FOR_PATTERNS ? undefined : entropy(every) / Math.log2(n);
}
