/** Answers that have the same weight. */
export interface WeightedAnswers {
  /** Weight, ≥ 0, relative to the others. */
  readonly weight: number;
  /** Number of answers with it, ≥ 0. */
  readonly answers: number;
}

/**
 * Effect of weights on the variance, n·Σw²/(Σw)² over all answers: 1 for equal weights, and the n of a weighted sample is as precise as n
 * divided by it. Undefined where no answer has a weight above 0.
 * Source: Kish 1965, Survey Sampling, 11.7; Kish 1992, Weighting for Unequal P_i, Journal of Official Statistics 8(2).
 *
 * @throws RangeError for weights or numbers that are negative or not finite
 */
export function kishEffect(groups: readonly WeightedAnswers[]): number | undefined {
  let [answers, weights, squares] = [0, 0, 0];
  for (const { weight, answers: count } of groups) {
    if (!(Number.isFinite(weight) && weight >= 0)) throw new RangeError(`${weight} is no weight`);
    if (!(Number.isFinite(count) && count >= 0)) throw new RangeError(`${count} is no number of answers`);
    answers += count;
    weights += weight * count;
    squares += weight ** 2 * count;
  }
  return weights === 0 ? undefined : (answers * squares) / weights ** 2;
}
