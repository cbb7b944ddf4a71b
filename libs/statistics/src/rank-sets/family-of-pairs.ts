import { Draws } from './draws';
import { UnitPairs } from './unit-pairs';

/**
 * Ordered pairs (j, k), "unit j is better than unit k", that are tested together; the number j·p + k stands for the pair. Of each draw
 * the family knows the largest statistic of a pair, or a bound above it.
 */
export interface FamilyOfPairs {
  /** Unit whose pairs are tested; absent: the pairs of all units. */
  readonly unit?: number;
  /** Largest statistic by draw, or a bound above it. */
  readonly maxima: Float64Array;
  /** Pair that has the largest statistic, by draw; {@link UNKNOWN} where `maxima` is a bound. */
  readonly leaders: Int32Array;
}

export const UNKNOWN = -1;

/** Factor above the noise of floating sums, so that a bound stays a bound. */
const ABOVE_NOISE = 1 + 1e-12;

/**
 * Opens the family of a unit, or of all units, with bounds. With x = |Z_j|/s_j and t = s_k/s_j a statistic is at most (x_j + t·x_k)/√(1 + t²).
 * The largest and second largest x of a draw are known; t lies between those of the smallest and the largest error, and the bound is
 * highest at t = x_k/x_j.
 */
export function openFamily(
  unit: number | undefined,
  draws: Draws,
  { size, errors }: UnitPairs,
): FamilyOfPairs {
  const { count, scores, largest, second } = draws;
  const maxima = new Float64Array(count);
  const error = unit === undefined ? 0 : (errors[unit] as number);
  const [least, most] = [errors.reduce((a, b) => Math.min(a, b)) / error, Math.max(...errors) / error];
  for (let draw = 0; draw < count; draw += 1) {
    const other = largest[draw] as number;
    const bound =
      unit === undefined
        ? Math.hypot(other, second[draw] as number)
        : error === 0
          ? other
          : highest(Math.abs(scores[draw * size + unit] as number) / error, other, least, most);
    maxima[draw] = bound * ABOVE_NOISE;
  }
  return { unit, maxima, leaders: new Int32Array(count).fill(UNKNOWN) };
}

/** Highest (x + t·y)/√(1 + t²) for t from `least` to `most`. */
function highest(x: number, y: number, least: number, most: number): number {
  const t = Math.min(most, Math.max(least, y / x));
  return (x + t * y) / Math.sqrt(1 + t * t);
}

/** Ordered pairs of the family of a unit, or of all units. */
export function pairsOf(unit: number | undefined, size: number): readonly number[] {
  const all = Array.from({ length: size }, (_, at) => at);
  if (unit === undefined) return all.flatMap((j) => all.filter((k) => k !== j).map((k) => j * size + k));
  return all.filter((k) => k !== unit).flatMap((k) => [unit * size + k, k * size + unit]);
}

/** Makes the largest statistic of one draw anew, over the pairs of the family that are not rejected. */
export function renewMaximum(
  { unit, maxima, leaders }: FamilyOfPairs,
  draw: number,
  rejected: Uint8Array,
  { scores }: Draws,
  { size, precisions }: UnitPairs,
): void {
  const first = draw * size;
  let best = -Infinity;
  let leader = UNKNOWN;
  for (let j = unit ?? 0; j <= (unit ?? size - 1); j += 1) {
    const score = scores[first + j] as number;
    const others = unit === undefined ? j : size;
    for (let k = 0; k < others; k += 1) {
      const pair = j * size + k;
      const statistic = (score - (scores[first + k] as number)) * (precisions[pair] as number);
      if (statistic > best && rejected[pair] === 0 && j !== k) {
        best = statistic;
        leader = pair;
      }
      if (-statistic > best && rejected[k * size + j] === 0 && j !== k) {
        best = -statistic;
        leader = k * size + j;
      }
    }
  }
  maxima[draw] = best;
  leaders[draw] = leader;
}
