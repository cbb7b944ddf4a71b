import { steadyStandardError } from '@hailong/statistics/domain';
import { cautiousAgencies } from './cautious-agencies';
import { Confidence, USUAL_CONFIDENCE, Z_OF } from './confidence';
import { JudgedAgency, groupOfAgency } from './judged-agency';

/** Forms beyond which no advice is given: the difference is too small to be told by any survey of a province. */
export const MOST_FORMS_APART = 100_000;

/** Reason why no number of forms is told. */
export type NoFormsApart = 'apart-already' | 'no-known-error' | 'too-close';

/** Forms that would tell an agency apart from a neighbour, or the reason why none are told. */
export type FormsApart =
  | {
      /** Forms that each of the two needs in all. */
      readonly forms: number;
      /** Forms that the agency lacks of them, 0 where it has them already. */
      readonly further: number;
      /** Forms that the neighbour lacks of them, 0 where it has them already. */
      readonly neighbourFurther: number;
    }
  | { readonly reason: NoFormsApart };

/** Agency beside another in the order of the index. */
export interface Neighbour {
  readonly agencyId: number;
  readonly apart: FormsApart;
}

/** Next better and next worse agency with another index; absent at the ends of the group. */
export interface Neighbours {
  readonly better?: Neighbour;
  readonly worse?: Neighbour;
}

/**
 * Finds the neighbours of an agency in its group and the forms that would tell each apart from it, should the present difference last. Among
 * several agencies of the same index the one with the smallest id is the neighbour.
 *
 * @param ranked all agencies of a ranking, in any order
 * @throws RangeError unless the agency is among them; for an index outside 0…100, effective answers that are not above 0
 */
export function neighboursOf(
  agencyId: number,
  ranked: readonly JudgedAgency[],
  confidence: Confidence = USUAL_CONFIDENCE,
): Neighbours {
  const group = cautiousAgencies(groupOfAgency(agencyId, ranked));
  const agencies = group.toSorted((a, b) => a.index - b.index || a.agencyId - b.agencyId);
  const agency = agencies.find((each) => each.agencyId === agencyId) as JudgedAgency;
  const better = agencies.find(({ index }) => index > agency.index);
  const nextIndex = agencies.findLast(({ index }) => index < agency.index)?.index;
  const worse = agencies.find(({ index }) => index === nextIndex);
  const beside = (neighbour: JudgedAgency): Neighbour => ({
    ...{ agencyId: neighbour.agencyId, apart: formsApart(agency, neighbour, confidence) },
  });
  return { better: better && beside(better), worse: worse && beside(worse) };
}

/**
 * Tells how many forms each of two agencies needs until their present difference is told apart: the smallest n with
 * |p₁ − p₂| > z·√(s₁² + s₂²), where s is the steady standard error (see `steadyStandardError`) of n·c answers and c = n_eff/n so far is what
 * a form of the agency carries, the inverse of its design effect. s falls with n, so that halving finds the n. The level holds for these two
 * alone, not for all pairs of a group at once: the possible ranks may need more.
 * Source: Kish 1965, Survey Sampling, 8.2 (design effect); Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, 4
 * (two samples).
 */
export function formsApart(one: JudgedAgency, other: JudgedAgency, confidence: Confidence): FormsApart {
  const [mine, theirs] = [one.effectiveAnswers, other.effectiveAnswers];
  if (mine === undefined || theirs === undefined) return { reason: 'no-known-error' };
  const isApart = (answers: number, otherAnswers: number): boolean =>
    Math.abs(one.index - other.index) / 100 >
    Z_OF[confidence] *
      Math.hypot(
        steadyStandardError(one.index / 100, answers),
        steadyStandardError(other.index / 100, otherAnswers),
      );
  if (isApart(mine, theirs)) return { reason: 'apart-already' };
  const forms = smallest((n) => isApart((n * mine) / one.n, (n * theirs) / other.n));
  if (forms === undefined) return { reason: 'too-close' };
  const [further, neighbourFurther] = [one.n, other.n].map((n) => Math.max(0, forms - n)) as [number, number];
  return { forms, further, neighbourFurther };
}

/** Smallest number of forms for which `holds`, which holds for every larger one as well. */
function smallest(holds: (forms: number) => boolean): number | undefined {
  if (!holds(MOST_FORMS_APART)) return undefined;
  let [low, high] = [1, MOST_FORMS_APART];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
