import { roundHalfUp } from './rounding';
import { sum } from './share';

/** Row i, column j: sum over forms of the product of a number of criterion i and a number of criterion j. */
export type Matrix = readonly (readonly number[])[];

/**
 * Sums over forms, each of which has s_i satisfied of a_i answered questions of each criterion i. Sums of several sets of forms add
 * up to those of all.
 */
export interface FormSums {
  /** Forms, n. */
  readonly forms: number;
  /** Σ s_i by criterion. */
  readonly satisfied: readonly number[];
  /** Σ a_i by criterion. */
  readonly answered: readonly number[];
  /** Σ s_i·s_j by pair of criteria. */
  readonly satisfiedPairs: Matrix;
  /** Σ s_i·a_j by pair of criteria: the row is satisfied, the column answered. */
  readonly mixedPairs: Matrix;
  /** Σ a_i·a_j by pair of criteria. */
  readonly answeredPairs: Matrix;
}

export interface RatioTerms {
  /** Criteria of the index by their place in the sums. Default: all. */
  readonly criteria?: readonly number[];
  /** Forms from which the n were drawn at random; absent: no factor for a finite population, as for self-selected answers. */
  readonly population?: number;
}

/** Share of satisfied answers with its standard error, both 0…1, unrounded. */
export interface RatioShare {
  readonly share: number;
  readonly standardError: number;
  /** Size of a simple random sample of answers that would be as precise; the n of `wilsonIntervalOfShare`. */
  readonly effectiveAnswers: number;
}

/**
 * Share of satisfied answers over several criteria with its standard error, the form being the sampling unit: answers of one form
 * are alike, and would claim too much as independent ones. From sums alone, with s and a of a form over the chosen criteria:
 * R = Σs/Σa, Σe² = Σs² − 2R·Σsa + R²·Σa², v = n/(n−1) · Σe² / (Σa)², with a finite population v·(1 − n/N); the standard error is √v.
 * Over a choice of criteria Σs² is the sum of Σ s_i·s_j over all its pairs (i, j), likewise Σsa and Σa².
 * n_eff = R(1−R)/v. Forms that all agree (v = 0) prove no certainty: then n_eff is the number of forms that answer, as if each were one answer,
 * divided by 1 − n/N.
 * Source: Cochran, Sampling Techniques, 6.3 and 6.4 (ratio estimator); Kish (1965) for n_eff.
 *
 * Undefined for fewer than two forms or without an answer.
 *
 * @throws RangeError for sums that are negative, not finite or no square of the number of criteria, satisfied above answered, a
 * criterion that is not there or named twice, forms that are not whole or more than the population
 */
export function ratioShare(
  sums: FormSums,
  { criteria = [...sums.satisfied.keys()], population }: RatioTerms = {},
): RatioShare | undefined {
  requireSums(sums);
  requireChoice(criteria, sums.satisfied.length);
  requireForms(sums.forms, population);
  const { forms } = sums;
  const answered = vectorSum(sums.answered, criteria);
  if (forms < 2 || answered === 0) return undefined;
  const share = vectorSum(sums.satisfied, criteria) / answered;
  const drawn = population === undefined ? 1 : 1 - forms / population;
  const terms = criteria.map((at) => ({ at, ratio: share, factor: 1 / answered }));
  const sets = [{ sums, terms }];
  const variance = (forms / (forms - 1)) * residualSquares(sets);
  return {
    share,
    standardError: Math.sqrt(variance * drawn),
    effectiveAnswers: (variance === 0 ? agreeingForms(sets) : (share * (1 - share)) / variance) / drawn,
  };
}

/** Adds up the sums of sets of forms that answered the same criteria. */
export function addFormSums([first, ...others]: readonly [FormSums, ...FormSums[]]): FormSums {
  return others.reduce(
    (total, each) => ({
      forms: total.forms + each.forms,
      satisfied: addVectors(total.satisfied, each.satisfied),
      answered: addVectors(total.answered, each.answered),
      satisfiedPairs: addMatrices(total.satisfiedPairs, each.satisfiedPairs),
      mixedPairs: addMatrices(total.mixedPairs, each.mixedPairs),
      answeredPairs: addMatrices(total.answeredPairs, each.answeredPairs),
    }),
    first,
  );
}

/** Part of a criterion in the residual of a form: factor · (s − ratio · a). */
export interface ResidualTerm {
  /** Place of the criterion in the sums. */
  readonly at: number;
  readonly ratio: number;
  readonly factor: number;
}

/** Sums over a set of forms, and what its criteria add to the residual of a form. */
export interface ResidualForms {
  readonly sums: FormSums;
  readonly terms: readonly ResidualTerm[];
}

/** Computes Σe² over all forms of several sets, e being the sum of the terms of a form; 0 where it is the noise of floating sums. */
export function residualSquares(sets: readonly ResidualForms[]): number {
  let [squares, satisfied] = [0, 0];
  for (const { sums, terms } of sets)
    for (const row of terms)
      for (const column of terms) {
        const factor = row.factor * column.factor;
        const both = pairOf(sums.satisfiedPairs, row, column);
        satisfied += factor * both;
        squares +=
          factor *
          (both -
            column.ratio * pairOf(sums.mixedPairs, row, column) -
            row.ratio * pairOf(sums.mixedPairs, column, row) +
            row.ratio * column.ratio * pairOf(sums.answeredPairs, row, column));
      }
  return squares < NOISE * satisfied ? 0 : squares;
}

/**
 * Number of forms that an index stands on where all answers agree: (Σu)²/Σu² over all forms, u = Σ factor · a being the part of a form in the
 * index; all parts add up to 1. It is the limit of R(1−R)/v. Forms that answer nothing of the index add nothing, and forms that answer as
 * much as each other count as they are. Source: Kish 1965, Survey Sampling, 11.7.
 */
export function agreeingForms(sets: readonly ResidualForms[]): number {
  let squares = 0;
  for (const { sums, terms } of sets)
    for (const row of terms)
      for (const column of terms)
        squares += row.factor * column.factor * pairOf(sums.answeredPairs, row, column);
  return roundHalfUp(1 / squares, NOISE_DECIMALS);
}

/** Decimals that hold no noise of floating sums. */
const NOISE_DECIMALS = 9;

function pairOf(matrix: Matrix, row: ResidualTerm, column: ResidualTerm): number {
  return matrix[row.at]?.[column.at] ?? 0;
}

/** Part of Σs² below which Σe² is the noise of floating sums. */
const NOISE = 1e-12;

function vectorSum(vector: readonly number[], criteria: readonly number[]): number {
  return sum(criteria.map((each) => vector[each] ?? 0));
}

function addVectors(one: readonly number[], other: readonly number[]): readonly number[] {
  if (one.length !== other.length)
    throw new RangeError(`${one.length} and ${other.length} criteria do not add up`);
  return one.map((value, at) => value + (other[at] ?? 0));
}

function addMatrices(one: Matrix, other: Matrix): Matrix {
  if (one.length !== other.length)
    throw new RangeError(`${one.length} and ${other.length} criteria do not add up`);
  return one.map((row, at) => addVectors(row, other[at] ?? []));
}

/** @throws RangeError for sums that are none, see {@link ratioShare} */
export function requireSums({ satisfied, answered, ...pairs }: FormSums): void {
  const { satisfiedPairs, mixedPairs, answeredPairs } = pairs;
  const size = satisfied.length;
  for (const vector of [satisfied, answered, ...satisfiedPairs, ...mixedPairs, ...answeredPairs])
    if (vector.length !== size || !vector.every((each) => Number.isFinite(each) && each >= 0))
      throw new RangeError(`${vector.join(', ')} are no sums of ${size} criteria`);
  for (const { length } of [satisfiedPairs, mixedPairs, answeredPairs])
    if (length !== size) throw new RangeError(`${length} rows are no pairs of ${size} criteria`);
  satisfied.forEach((each, at) => {
    if (each > (answered[at] ?? 0)) throw new RangeError(`${each} of ${answered[at]} are no answers`);
  });
}

function requireChoice(criteria: readonly number[], size: number): void {
  const known = criteria.every((each) => Number.isInteger(each) && each >= 0 && each < size);
  if (!known || new Set(criteria).size !== criteria.length)
    throw new RangeError(`${criteria.join(', ')} is no choice of ${size} criteria`);
}

function requireForms(forms: number, population: number | undefined): void {
  if (!Number.isInteger(forms) || forms < 0) throw new RangeError(`${forms} is no number of forms`);
  if (population !== undefined && !(Number.isInteger(population) && population >= forms))
    throw new RangeError(`${forms} forms cannot be drawn from ${population}`);
}
