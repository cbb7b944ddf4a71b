import { sum } from '../share';

/** Answers of a stratum. */
export interface StratumAnswers {
  /** Share of satisfied answers, 0…1; any number where there is no answer. */
  readonly share: number;
  /** Answers, or their effective number where they are not independent, ≥ 0. */
  readonly answers: number;
}

/** Share of several strata, all 0…1 and unrounded. Raw and weighted are reported together. */
export interface WeightedShare {
  /** Share of all answers as they came, without weights. */
  readonly raw: number;
  /** Share by the weights of the strata. */
  readonly share: number;
  readonly standardError: number;
  /**
   * Size of a simple random sample that would be as precise; infinite for a census. For a rank set, give it with the share to
   * `steadyStandardError`, which does not vanish where all answers agree.
   */
  readonly effectiveAnswers: number;
  /** Largest weight of an answer, relative to the mean weight. A large one says that few people speak for many. */
  readonly largestWeight: number;
  /** Effect of the weights on the variance. */
  readonly kishEffect: number;
}

/** Weighted mean of the shares of strata. */
export function meanOf(strata: readonly StratumAnswers[], weights: readonly number[]): number {
  return (
    sum(strata.map(({ share, answers }, at) => (answers === 0 ? 0 : share * (weights[at] as number)))) /
    sum(weights)
  );
}

/** @throws RangeError unless the share lies in 0…1 and the number of answers is finite and not negative */
export function requireStratum({ share, answers }: StratumAnswers): void {
  if (!(Number.isFinite(answers) && answers >= 0) || (answers > 0 && !(share >= 0 && share <= 1)))
    throw new RangeError(`${share} of ${answers} is no stratum`);
}
