/** Expected sum of coming days, and the bounds between which 95 of 100 such sums lie. */
export interface SumForecast {
  readonly expected: number;
  /** Lower bound, never below 0. */
  readonly lower: number;
  readonly upper: number;
}

/** Two-sided 95 % points of Student's t for 1, 2, … 30 degrees of freedom. */
const T_95 = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604,
  2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555,
  2.0518, 2.0484, 2.0452, 2.0423,
];

/**
 * Forecasts the sum of `days` coming days that are like the past ones: expected h·m, bounds h·m ± t·√(v·(h + h²/d)),
 * the prediction interval for a sum of h new values from d old ones (Student's t with d−1 degrees of freedom), where
 * m is the mean of the past days and v their variance. v is never taken below m, the variance of single people that
 * come independently (Poisson), nor below 1/d, as if one had come: days without a person do not prove that none will
 * come.
 *
 * @param past counts of 2 to 31 past days, zero days included
 * @param days h, whole number ≥ 0
 * @throws RangeError on anything else
 */
export function forecastSum(past: readonly number[], days: number): SumForecast {
  const t = T_95[past.length - 2];
  if (t === undefined) throw new RangeError(`${past.length} days are not 2 to 31`);
  if (past.some((count) => !Number.isInteger(count) || count < 0))
    throw new RangeError(`not counts of days: ${past.join(', ')}`);
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`${days} is not a number of coming days`);
  const mean = past.reduce((sum, count) => sum + count, 0) / past.length;
  const spread = past.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (past.length - 1);
  const variance = Math.max(spread, mean, 1 / past.length);
  const half = t * Math.sqrt(variance * (days + (days * days) / past.length));
  const expected = days * mean;
  return { expected, lower: Math.max(0, expected - half), upper: expected + half };
}
