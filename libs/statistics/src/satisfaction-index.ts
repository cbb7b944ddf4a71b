import { IndexMethodName } from './index-methods';
import { LevelCounts, meanOfKnown, meanScore, satisfiedShare, sum } from './share';

/**
 * Valid answers to one criterion. Entries with the same code belong to one criterion (asked on two forms, or on two
 * scales): their answers are added before anything is averaged.
 */
export interface CriterionCounts extends LevelCounts {
  readonly code: string;
  /** Code of its factor. */
  readonly factor: string;
}

export interface FactorWeight {
  readonly code: string;
  /** Weight relative to the others, any positive number. Default 1. */
  readonly weight?: number;
}

export interface IndexInput {
  readonly criteria: readonly CriterionCounts[];
  /** Factors with weights; `weighted-factors` alone needs them, and then all factors of `criteria`. */
  readonly factors?: readonly FactorWeight[];
  /** Answers to the overall question on the whole service, of each form that asks it; `overall-question` alone needs them. */
  readonly overall?: readonly LevelCounts[];
}

/**
 * Satisfaction index, 0…100, unrounded. Undefined without a satisfaction question or a valid answer: the agency then
 * has no index, which is not an index of 0.
 *
 * @throws RangeError when counts, levels or weights are unusable (see {@link satisfiedShare})
 */
export function satisfactionIndex(method: IndexMethodName, input: IndexInput): number | undefined {
  switch (method) {
    case 'pooled':
      return satisfiedShare(input.criteria);
    case 'mean-of-criteria':
      return meanOfKnown(byCode(input.criteria, (criterion) => criterion.code).map(satisfiedShare));
    case 'mean-of-factors':
      return meanOfKnown(byFactor(input.criteria).map((factor) => factorIndex(method, factor)));
    case 'weighted-factors':
      return weightedFactors(input);
    case 'overall-question':
      return satisfiedShare(input.overall ?? []);
    case 'mean-score':
      return meanScore(input.criteria);
    default:
      // Makes the compiler ask for the formula of a new method: without it every agency would be without an index.
      return method satisfies never;
  }
}

/**
 * Index of one criterion: its satisfied share, or its mean score under `mean-score`. `parts` as in {@link
 * CriterionCounts}.
 */
export function criterionIndex(method: IndexMethodName, parts: readonly LevelCounts[]): number | undefined {
  return method === 'mean-score' ? meanScore(parts) : satisfiedShare(parts);
}

/** Index of one factor from its criteria: pooled for the pooling methods, else the mean of its criteria. */
export function factorIndex(
  method: IndexMethodName,
  criteria: readonly CriterionCounts[],
): number | undefined {
  switch (method) {
    case 'pooled':
    case 'overall-question':
      return satisfactionIndex('pooled', { criteria });
    case 'mean-score':
      return satisfactionIndex('mean-score', { criteria });
    default:
      return satisfactionIndex('mean-of-criteria', { criteria });
  }
}

/** Index of one content area: the method applied to the area alone; pooled under `overall-question`. */
export function areaIndex(
  method: IndexMethodName,
  criteria: readonly CriterionCounts[],
  factors?: readonly FactorWeight[],
): number | undefined {
  return satisfactionIndex(method === 'overall-question' ? 'pooled' : method, { criteria, factors });
}

function weightedFactors({ criteria, factors = [] }: IndexInput): number | undefined {
  const weights = factorWeights(factors);
  const scored = byFactor(criteria).flatMap((group) => {
    const code = group[0]?.factor ?? '';
    const weight = weights.get(code);
    if (weight === undefined) throw new RangeError(`factor without a weight: ${code}`);
    const index = factorIndex('weighted-factors', group);
    return index === undefined ? [] : [{ weight, index }];
  });
  if (scored.length === 0) return undefined;
  const index = sum(scored.map((each) => each.weight * each.index)) / sum(scored.map(({ weight }) => weight));
  // Floating sums of weights may miss 100 by a hair.
  return Math.min(100, index);
}

/**
 * Weights of factors by code.
 *
 * @throws RangeError for a weight that is not positive
 */
export function factorWeights(factors: readonly FactorWeight[]): ReadonlyMap<string, number> {
  return new Map(factors.map((factor) => [factor.code, weightOf(factor)]));
}

function weightOf({ code, weight = 1 }: FactorWeight): number {
  if (!Number.isFinite(weight) || weight <= 0)
    throw new RangeError(`weight of factor ${code} is not positive: ${weight}`);
  return weight;
}

function byFactor(criteria: readonly CriterionCounts[]): readonly (readonly CriterionCounts[])[] {
  return byCode(criteria, (criterion) => criterion.factor);
}

function byCode(
  criteria: readonly CriterionCounts[],
  codeOf: (criterion: CriterionCounts) => string,
): readonly (readonly CriterionCounts[])[] {
  const groups = new Map<string, CriterionCounts[]>();
  for (const criterion of criteria) {
    const code = codeOf(criterion);
    groups.set(code, [...(groups.get(code) ?? []), criterion]);
  }
  return [...groups.values()];
}
