/** Exact rational number: a whole numerator over a whole denominator above 0, in lowest terms. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Makes an exact number of a fraction. @throws RangeError for a denominator of 0 */
export function exact(numerator: bigint, denominator = 1n): Exact {
  if (denominator === 0n) throw new RangeError('a fraction over 0');
  const divisor = greatestDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads a number as the decimal that it prints: 0.1 is 1/10, not the nearest double.
 *
 * @throws RangeError for numbers that are not finite or that print with an exponent (below 0.000001, from 1e21)
 */
export function exactDecimal(value: number): Exact {
  const [, sign = '', whole, decimals = ''] = DECIMAL.exec(String(value)) ?? [];
  if (whole === undefined) throw new RangeError(`${value} is no decimal number`);
  return exact(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

export function sumExactly(values: readonly Exact[]): Exact {
  return values.reduce(
    (sum, each) =>
      exact(
        sum.numerator * each.denominator + each.numerator * sum.denominator,
        sum.denominator * each.denominator,
      ),
    exact(0n),
  );
}

export function timesExactly(one: Exact, other: Exact): Exact {
  return exact(one.numerator * other.numerator, one.denominator * other.denominator);
}

/** Divides. @throws RangeError for a divisor of 0 */
export function overExactly(one: Exact, divisor: Exact): Exact {
  return exact(one.numerator * divisor.denominator, one.denominator * divisor.numerator);
}

/** Compares without rounding: below 0 where the first is smaller, 0 where both are the same number. */
export function compareExactly(one: Exact, other: Exact): number {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Decimals that {@link toNumber} keeps. */
const DECIMALS = 20;

/** Turns an exact number into a double, for programs: right to 15 digits, and to 20 decimals. */
export function toNumber({ numerator, denominator }: Exact): number {
  return Number(`${(numerator * 10n ** BigInt(DECIMALS)) / denominator}e-${DECIMALS}`);
}

/**
 * Prints a number with a fixed number of decimals, halves away from zero, as on paper: 73,29 in Vietnamese, 73.29 in English. Decides
 * halves exactly: 5 of 8 points in two decimals is 0.63.
 */
export function formatExact(
  { numerator, denominator }: Exact,
  decimals: number,
  locale: 'vi' | 'en',
): string {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size * 10n ** BigInt(decimals) + denominator) / (2n * denominator);
  const digits = String(rounded).padStart(decimals + 1, '0');
  const [whole, fraction] = [
    digits.slice(0, digits.length - decimals),
    digits.slice(digits.length - decimals),
  ];
  const sign = numerator < 0n && rounded > 0n ? '-' : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}${locale === 'vi' ? ',' : '.'}${fraction}`;
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}
