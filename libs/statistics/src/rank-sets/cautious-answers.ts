import { sum } from '../share';

/** Unit of a table, whose share has an error of its own. */
export interface EstimatedUnit {
  /** 0…1. */
  readonly share: number;
  /** Sampled forms (or other sampling units), above 0. */
  readonly forms: number;
  /** Size of a simple random sample of answers that would be as precise, above 0. */
  readonly effectiveAnswers: number;
}

/**
 * Effective answers of the units of a table, none of them above what a form carries on average over all units. The error of a few forms
 * that hardly disagree is itself uncertain, and smallest where luck made the share high: compared by it, the lucky units would stand out.
 * With q = p(1−p) a form of unit i carries c_i = n_eff/n answers; over all units c = Σ n·q / Σ(n·q/c_i), in which units of 0 or 1 have no
 * weight. Returns min(n_eff, c·n): an error that is truly larger, as of drawn clusters, stays.
 * Source: the average design effect as a generalised variance function, Wolter 2007, Introduction to Variance Estimation, 7.
 *
 * @returns effective answers in the order of the units
 * @throws RangeError for a share outside 0…1, forms or effective answers that are not above 0
 */
export function cautiousAnswers(units: readonly EstimatedUnit[]): readonly number[] {
  units.forEach(requireUnit);
  const weights = units.map(({ share, forms }) => forms * share * (1 - share));
  const residuals = units.map(
    ({ forms, effectiveAnswers }, at) => (weights[at] as number) * (forms / effectiveAnswers),
  );
  const [weight, residual] = [sum(weights), sum(residuals)];
  if (!(residual > 0)) return units.map(({ effectiveAnswers }) => effectiveAnswers);
  return units.map(({ forms, effectiveAnswers }) => Math.min(effectiveAnswers, (weight / residual) * forms));
}

function requireUnit({ share, forms, effectiveAnswers }: EstimatedUnit): void {
  if (!(share >= 0 && share <= 1 && forms > 0 && effectiveAnswers > 0))
    throw new RangeError(`${share} of ${forms} forms as good as ${effectiveAnswers} answers is no unit`);
}
