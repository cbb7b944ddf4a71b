import { Interval, Z_95, wilsonInterval } from './wilson';

/** Sample with `successes` of `n`. */
export interface Sample {
  readonly successes: number;
  readonly n: number;
}

/**
 * Interval of the difference of two independent shares, `one` − `other`, −1…1: Newcombe's hybrid of their Wilson
 * intervals (Newcombe 1998, Statistics in Medicine 17, 873–890, method 10). Undefined when one of them is empty.
 *
 * @throws RangeError as {@link wilsonInterval}
 */
export function shareDifferenceInterval(one: Sample, other: Sample, z: number = Z_95): Interval | undefined {
  const [a, b] = [wilsonInterval(one.successes, one.n, z), wilsonInterval(other.successes, other.n, z)];
  if (!a || !b) return undefined;
  const [p, q] = [one.successes / one.n, other.successes / other.n];
  return {
    lower: p - q - Math.hypot(p - a.lower, b.upper - q),
    upper: p - q + Math.hypot(a.upper - p, q - b.lower),
  };
}
