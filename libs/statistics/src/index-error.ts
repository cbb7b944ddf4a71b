import { IndexMethodName } from './index-methods';
import {
  FormSums,
  RatioShare,
  ResidualForms,
  agreeingForms,
  requireSums,
  residualSquares,
} from './ratio-error';
import { FactorWeight, factorWeights } from './satisfaction-index';
import { LevelCounts, satisfiedShare, sum } from './share';

/** Criterion of an index, under which answers of several questionnaires are added, and its factor. */
export interface IndexCriterion {
  readonly code: string;
  readonly factor: string;
}

/** Forms of a questionnaire. No form is in two of them. */
export interface IndexForms {
  readonly sums: FormSums;
  /** Criteria of the index by place in the sums; undefined: the criterion there is not in the index. */
  readonly criteria: readonly (IndexCriterion | undefined)[];
}

export interface IndexErrorInput {
  readonly forms: readonly IndexForms[];
  /** Factors with weights; `weighted-factors` alone needs them. */
  readonly factors?: readonly FactorWeight[];
  /** Answers to the overall question, of each form that asks it; `overall-question` alone needs them. */
  readonly overall?: readonly LevelCounts[];
}

/**
 * Index of a method as a share 0…1 with its standard error, the form (or the cluster, where sums are of clusters) being the sampling
 * unit. Under the methods of shares the index is a weighted mean Σ w_g·R_g of ratios R_g = Σs/A_g, A_g = Σa over the criteria of a group g:
 * all criteria under `pooled`, each criterion with an answer under the means, with weights as in {@link satisfactionIndex}. Linearised, a
 * form adds e_i = Σ_g w_g·(s_ig − R_g·a_ig)/A_g, and v = n/(n−1) · Σe² with n forms of all questionnaires together; the standard error
 * is √v. Σe² comes from the sums of products by pair of criteria. n_eff = R(1−R)/v, and where all agree (v = 0) the number of forms
 * that answer, see {@link agreeingForms}.
 * Answers to the overall question are independent, one a form: n_eff is their number.
 * Source: Cochran, Sampling Techniques, 6.3; Wolter 2007, Introduction to Variance Estimation, 6 (Taylor series); Kish (1965) for n_eff.
 *
 * Undefined for fewer than two forms, without an answer, and under `mean-score`, whose error needs squares of levels that sums do not have.
 *
 * @throws RangeError for sums that are none (see {@link ratioShare}), sums with another number of criteria than are named, a criterion
 * with two factors, a factor without a weight under `weighted-factors`
 */
export function indexError(method: IndexMethodName, input: IndexErrorInput): RatioShare | undefined {
  if (method === 'mean-score') return undefined;
  if (method === 'overall-question') return ofIndependentAnswers(input.overall ?? []);
  input.forms.forEach(requireForms);
  const groups = groupsOf(method, input);
  const forms = sum(input.forms.map(({ sums }) => sums.forms));
  if (forms < 2 || groups.size === 0) return undefined;
  const share = sum([...new Set(groups.values())].map(({ weight, ratio }) => weight * ratio));
  const sets = residualForms(input.forms, groups);
  const variance = (forms / (forms - 1)) * residualSquares(sets);
  return {
    share,
    standardError: Math.sqrt(variance),
    effectiveAnswers: variance === 0 ? agreeingForms(sets) : (share * (1 - share)) / variance,
  };
}

/** Criteria that add up to one ratio. */
interface RatioGroup {
  readonly weight: number;
  /** R = Σs/Σa over its criteria. */
  readonly ratio: number;
  /** Σa. */
  readonly answered: number;
}

function ofIndependentAnswers(overall: readonly LevelCounts[]): RatioShare | undefined {
  const percent = satisfiedShare(overall);
  if (percent === undefined) return undefined;
  const answers = sum(
    overall.filter(({ satisfied }) => satisfied.includes(true)).map(({ counts }) => sum(counts)),
  );
  const share = percent / 100;
  return { share, standardError: Math.sqrt((share * (1 - share)) / answers), effectiveAnswers: answers };
}

/** Group of each criterion with an answer, by code. */
function groupsOf(method: IndexMethodName, input: IndexErrorInput): ReadonlyMap<string, RatioGroup> {
  const answered = [...totalsByCode(input.forms)].filter(([, total]) => total.answered > 0);
  if (method === 'pooled') {
    const all = { satisfied: 0, answered: 0 };
    for (const [, total] of answered) addTotal(all, total);
    const group = { weight: 1, ratio: all.satisfied / all.answered, answered: all.answered };
    return new Map(answered.map(([code]) => [code, group]));
  }
  const weights = weightsOf(
    method,
    answered.map(([code, { factor }]) => ({ code, factor })),
    input.factors,
  );
  return new Map(
    answered.map(([code, { satisfied, answered: answers }]) => {
      const weight = weights.get(code) ?? 0;
      return [code, { weight, ratio: satisfied / answers, answered: answers }];
    }),
  );
}

/** Weights of the criteria with an answer, which add up to 1. */
function weightsOf(
  method: IndexMethodName,
  criteria: readonly IndexCriterion[],
  factors: readonly FactorWeight[] | undefined,
): ReadonlyMap<string, number> {
  const inFactor = new Map<string, number>();
  for (const { factor } of criteria) inFactor.set(factor, (inFactor.get(factor) ?? 0) + 1);
  const named = method === 'weighted-factors' ? factorWeights(factors ?? []) : undefined;
  const raw = criteria.map(({ code, factor }): [string, number] => {
    if (method === 'mean-of-criteria') return [code, 1];
    const weight = named ? named.get(factor) : 1;
    if (weight === undefined) throw new RangeError(`factor without a weight: ${factor}`);
    return [code, weight / (inFactor.get(factor) ?? 1)];
  });
  const all = sum(raw.map(([, weight]) => weight));
  return new Map(raw.map(([code, weight]) => [code, weight / all]));
}

interface Total {
  satisfied: number;
  answered: number;
}

function totalsByCode(forms: readonly IndexForms[]): ReadonlyMap<string, Total & { factor: string }> {
  const totals = new Map<string, Total & { factor: string }>();
  for (const { sums, criteria } of forms)
    for (const [at, criterion] of criteria.entries()) {
      if (!criterion) continue;
      const { code, factor } = criterion;
      const total = totals.get(code) ?? { factor, satisfied: 0, answered: 0 };
      if (total.factor !== factor) throw new RangeError(`${code} is of ${total.factor} and of ${factor}`);
      addTotal(total, { satisfied: sums.satisfied[at] ?? 0, answered: sums.answered[at] ?? 0 });
      totals.set(code, total);
    }
  return totals;
}

function addTotal(total: Total, { satisfied, answered }: Readonly<Total>): void {
  total.satisfied += satisfied;
  total.answered += answered;
}

function residualForms(
  forms: readonly IndexForms[],
  groups: ReadonlyMap<string, RatioGroup>,
): readonly ResidualForms[] {
  return forms.map(({ sums, criteria }) => ({
    sums,
    terms: criteria.flatMap((criterion, at) => {
      const group = criterion && groups.get(criterion.code);
      return group ? [{ at, ratio: group.ratio, factor: group.weight / group.answered }] : [];
    }),
  }));
}

function requireForms({ sums, criteria }: IndexForms): void {
  requireSums(sums);
  if (criteria.length !== sums.satisfied.length)
    throw new RangeError(`${criteria.length} criteria for sums of ${sums.satisfied.length}`);
}
