/**
 * Choices of each level of a scale, lowest level first, and the levels that count as satisfied. Only valid answers
 are counted here: "does not apply" and blanks are in neither the numerator nor the denominator.
 */
export interface LevelCounts {
  readonly counts: readonly number[];
  readonly satisfied: readonly boolean[];
}

/** Share of `count` in `total`, percent, unrounded; undefined for a total of 0. */
export function percentOf(count: number, total: number): number | undefined {
  requireCount(count);
  requireCount(total);
  if (count > total) throw new RangeError(`${count} of ${total} is not a share`);
  // Multiplied before divided: 80 of 100 is exactly 80 and 93 of 155 exactly 60.
  return total === 0 ? undefined : (100 * count) / total;
}

/** Number of valid answers. */
function validAnswers(parts: readonly LevelCounts[]): number {
  return sum(parts.map((part) => sum(part.counts)));
}

/**
 * Share of satisfied among valid answers, percent, unrounded. Several entries are added first. A scale without a
 * satisfied level has no share, so its entry is left out of numerator and denominator. Undefined when no valid answer
 * is left: an unknown share, never 0.
 *
 * @throws RangeError when counts and levels differ in length or a count is not a finite number ≥ 0
 */
export function satisfiedShare(parts: readonly LevelCounts[]): number | undefined {
  parts.forEach(requireLevels);
  const scored = parts.filter((part) => part.satisfied.includes(true));
  const satisfied = scored.map((part) => sum(part.counts.filter((_, level) => part.satisfied[level])));
  return percentOf(sum(satisfied), validAnswers(scored));
}

/**
 * Mean score: Σ(level · n) / (k · Σn) × 100 with levels numbered 1…k, unrounded. All answers on the lowest of five
 * levels give 20. Scales of different length are brought to the same ceiling before they are added. Undefined without a
 * valid answer.
 *
 * @throws RangeError as {@link satisfiedShare}
 */
export function meanScore(parts: readonly LevelCounts[]): number | undefined {
  parts.forEach(requireLevels);
  const answers = validAnswers(parts);
  if (answers === 0) return undefined;
  const scores = parts.map(({ counts }) => {
    const points = sum(counts.map((count, level) => (level + 1) * count));
    return counts.length === 0 ? 0 : (100 * points) / counts.length;
  });
  return sum(scores) / answers;
}

/** Unweighted mean of the known values; undefined when none is known. */
export function meanOfKnown(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : sum(known) / known.length;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function requireLevels({ counts, satisfied }: LevelCounts): void {
  if (counts.length !== satisfied.length) {
    throw new RangeError(`${counts.length} counts for ${satisfied.length} levels`);
  }
  counts.forEach(requireCount);
}

function requireCount(count: number): void {
  if (!Number.isFinite(count) || count < 0) throw new RangeError(`not a count: ${count}`);
}
