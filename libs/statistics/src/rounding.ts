/**
 * Significant digits beyond the noise of floating sums: 73.285 computed as 73.28499999999998 is a half, as on paper.
 */
const SIGNIFICANT_DIGITS = 13;

/**
 * Rounds halves away from zero, as on paper: 1.005 → 1.01, 2.675 → 2.68, −1.005 → −1.01.
 * For output only: indices are compared and ranked unrounded.
 *
 * @throws RangeError on a value that is not finite or decimals outside 0…10
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`cannot round ${value}`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 10)
    throw new RangeError(`decimals: ${decimals}`);
  // The decimal point is moved in the text, because a multiplication would turn 1.005 into 100.49999999999999.
  const [digits, exponent] = Math.abs(value)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split('e');
  const whole = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const rounded = Number(`${whole}e-${decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Formats a percentage: `83,94%` in Vietnamese, `83.94%` in English; always the given number of decimals. */
export function formatPercent(value: number, decimals: number, locale: 'vi' | 'en'): string {
  const text = roundHalfUp(value, decimals).toFixed(decimals);
  return `${locale === 'vi' ? text.replace('.', ',') : text}%`;
}

/** Formats an interval of percentages with one decimal: `84,2%–89,6%` in Vietnamese, `84.2%–89.6%` in English. */
export function formatInterval(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  locale: 'vi' | 'en',
): string {
  return `${formatPercent(lower, 1, locale)}–${formatPercent(upper, 1, locale)}`;
}

/**
 * Change between two published figures: the difference of the rounded values, so that subtracting the two printed
 * numbers gives the printed change (national series 2022–2024: 80.08 + 2.58 = 82.66, 82.66 + 1.28 = 83.94).
 */
export function publishedChange(before: number, after: number, decimals: number): number {
  return roundHalfUp(roundHalfUp(after, decimals) - roundHalfUp(before, decimals), decimals);
}
