import { ContentArea, CriteriaSet, Criterion, Factor } from '@hailong/criteria/domain';
import {
  areaIndex,
  CriterionCounts,
  criterionIndex,
  factorIndex,
  IndexMethodName,
  methodStamp,
  satisfactionIndex,
} from '@hailong/statistics';
import {
  AgencyResults,
  AnswerResult,
  AreaResult,
  CriterionResult,
  ExternalCode,
  FactorResult,
  ItemResult,
} from './agency-results';
import { addAnswers } from './add-answers';
import { numberResult } from './number-result';
import {
  isOverall,
  levelCounts,
  ratesCriterion,
  shareOf,
  TalliedForm,
  TalliedItem,
  talliedItems,
} from './tallied-form';

export interface TabulateInput extends TalliedForm {
  /** Criteria set of the questionnaire; absent where it has no satisfaction criterion (KCN 666/2024). */
  readonly criteriaSet?: CriteriaSet;
  /** Default: the method of the set, else `pooled`. */
  readonly method?: IndexMethodName;
  /** Sums of the answers in numbers, by item. */
  readonly sums?: ReadonlyMap<string, number>;
}

/**
 * Computes all figures of a tally: the criteria tree with counts and indices, the questions outside the tree with counts
 * and shares. Satisfaction of citizens and coordination of peer agencies are never pooled.
 *
 * @throws RangeError when the tally is of another questionnaire version, or a count is not a whole number ≥ 0
 */
export function tabulate(input: TabulateInput): AgencyResults {
  const method = input.method ?? input.criteriaSet?.method ?? 'pooled';
  const areas = input.criteriaSet?.areas ?? [];
  const factors = areas.flatMap((area) => area.factors);
  const items = talliedItems(input);
  const tree: Tree = { method, rated: ratedItems(items, factors) };
  const inTree = new Set([...tree.rated.values()].flat());
  return {
    responses: input.tally.responses,
    method: methodStamp(method),
    index: satisfactionIndex(method, {
      criteria: factors.flatMap((factor) => countsOf(tree, factor)),
      factors,
      overall: items.filter(isOverall).map(levelCounts),
    }),
    coordinationIndex: coordinationIndex(method, items),
    areas: areas.map((area) => areaResult(tree, area)),
    items: items.filter((tallied) => !inTree.has(tallied)).map((tallied) => itemResult(tallied, input.sums)),
  };
}

interface Tree {
  readonly method: IndexMethodName;
  /** Rating items by code of the criterion. */
  readonly rated: ReadonlyMap<string, readonly TalliedItem[]>;
}

function ratedItems(
  items: readonly TalliedItem[],
  factors: readonly Factor[],
): ReadonlyMap<string, readonly TalliedItem[]> {
  const rating = items.filter(ratesCriterion);
  const criteria = factors.flatMap((factor) => factor.criteria);
  return new Map(criteria.map(({ code }) => [code, rating.filter(({ item }) => item.criterion === code)]));
}

function areaResult(tree: Tree, area: ContentArea): AreaResult {
  const factors = area.factors.map((factor) => factorResult(tree, factor));
  const counts = area.factors.flatMap((factor) => countsOf(tree, factor));
  return {
    code: area.code,
    label: area.label,
    ...addAnswers(factors),
    index: areaIndex(tree.method, counts, area.factors),
    factors,
  };
}

function factorResult(tree: Tree, factor: Factor): FactorResult {
  const criteria = factor.criteria.map((criterion) => criterionResult(tree, criterion));
  return {
    code: factor.code,
    label: factor.label,
    ...addAnswers(criteria),
    index: factorIndex(tree.method, countsOf(tree, factor)),
    criteria,
  };
}

function criterionResult(tree: Tree, criterion: Criterion): CriterionResult {
  const { code, label, coreCode } = criterion;
  const items: readonly AnswerResult[] = tree.rated.get(code) ?? [];
  return {
    code,
    label,
    coreCode,
    externalCodes: externalCodesOf(criterion),
    ...addAnswers(items),
    index: criterionIndex(tree.method, items.map(levelCounts)),
  };
}

/** Codes of a criterion in other systems, by system. */
export function externalCodesOf({
  externalCodes = {},
  uncertainCodes = [],
}: Pick<Criterion, 'externalCodes' | 'uncertainCodes'>): readonly ExternalCode[] {
  return Object.entries(externalCodes)
    .map(([system, code]) => ({ system, code, uncertain: uncertainCodes.includes(system) }))
    .sort((one, other) => (one.system < other.system ? -1 : 1));
}

function countsOf({ rated }: Tree, factor: Factor): readonly CriterionCounts[] {
  return factor.criteria.flatMap(({ code }) =>
    (rated.get(code) ?? []).map((tallied) => ({ code, factor: factor.code, ...levelCounts(tallied) })),
  );
}

/** Index of the peer agencies' questions on coordination: pooled, or the mean score under that method. */
function coordinationIndex(method: IndexMethodName, items: readonly TalliedItem[]): number | undefined {
  const rating = items.filter(({ item }) => item.purpose === 'coordination' && item.kind === 'rating');
  return criterionIndex(method, rating.map(levelCounts));
}

function itemResult(tallied: TalliedItem, sums?: ReadonlyMap<string, number>): ItemResult {
  const { item, classCounts, ...answers } = tallied;
  const { code, label, purpose, kind } = item;
  const numbers = item.number && numberResult(item.number, classCounts, sums?.get(code));
  return { code, label, purpose, kind, ...answers, share: shareOf(tallied), ...(numbers && { numbers }) };
}
