/** Score of a unit with its standard error, in the same measure: both 0…1, or both in points. */
export interface ScoredUnit {
  /** Score, unrounded; higher is better. */
  readonly score: number;
  /** Standard error, ≥ 0; of a share see `steadyStandardError`. */
  readonly standardError: number;
}

/** Units and what their comparison by pairs needs, in typed arrays. */
export interface UnitPairs {
  /** Number of units, p. */
  readonly size: number;
  readonly scores: Float64Array;
  readonly errors: Float64Array;
  /** Row j, column k: 1/√(s_j² + s_k²); 0 where both are certain. */
  readonly precisions: Float64Array;
}

/** @throws RangeError for a score that is not finite or an error that is negative or not finite */
export function unitPairs(units: readonly ScoredUnit[]): UnitPairs {
  units.forEach(requireScored);
  const size = units.length;
  const errors = Float64Array.from(units, ({ standardError }) => standardError);
  const precisions = new Float64Array(size * size);
  errors.forEach((one, j) => {
    errors.forEach((other, k) => {
      const error = Math.hypot(one, other);
      precisions[j * size + k] = error === 0 ? 0 : 1 / error;
    });
  });
  return { size, scores: Float64Array.from(units, ({ score }) => score), errors, precisions };
}

/** T_jk = (θ_j − θ_k)/√(s_j² + s_k²): how clearly unit j is better than unit k. Infinite where both are certain and differ. */
export function pairStatistic({ size, scores, precisions }: UnitPairs, j: number, k: number): number {
  const difference = (scores[j] as number) - (scores[k] as number);
  const precision = precisions[j * size + k] as number;
  if (precision > 0) return difference * precision;
  return difference === 0 ? 0 : difference * Infinity;
}

function requireScored({ score, standardError }: ScoredUnit): void {
  if (!Number.isFinite(score) || !Number.isFinite(standardError) || standardError < 0)
    throw new RangeError(`${score} ± ${standardError} cannot be ranked`);
}
