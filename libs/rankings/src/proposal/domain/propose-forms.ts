import { shareInProportion } from '@hailong/statistics';
import { SampledUnit, neighboursToldApart, nextForms } from '@hailong/statistics/domain';
import { JudgedAgency } from '../../standing/domain/judged-agency';

/** Agency that has too few forms for a rank. */
export interface LackingForms {
  readonly agencyId: number;
  /** Forms in the index. */
  readonly n: number;
}

export interface ProposalTerms {
  /** Forms to be given out, whole number ≥ 0. */
  readonly forms: number;
  /** Fewest forms in the index for a rank. */
  readonly minimumResponses: number;
  /** Distance in standard errors beyond which neighbours are told apart. */
  readonly critical: number;
}

export interface ProposedForms {
  readonly agencyId: number;
  /** Forms in the index so far. */
  readonly n: number;
  readonly proposed: number;
}

/** Proposal where the next forms help most, for quotas; nothing of it is stored. */
export interface Proposal {
  /** Agencies that lack forms for a rank, those that lack fewest first. They come before all others. */
  readonly lacking: readonly (ProposedForms & { readonly lacks: number })[];
  /** Agencies with a rank and a known error, in the given order. */
  readonly ranked: readonly ProposedForms[];
  /** Forms for ranked agencies, and the neighbours in a group that they can be expected to tell apart. */
  readonly forms: number;
  readonly toldApart: ToldApart;
}

/** Numbers of neighbours in their groups that are told apart, of all pairs of neighbours. */
export interface ToldApart {
  readonly pairs: number;
  readonly now: number;
  /** Expected after the proposal. */
  readonly proposed: number;
  /** Expected where each agency gets the same number of forms instead. */
  readonly equal: number;
}

/**
 * Proposes where the next forms help most. Agencies that lack forms for a rank come first, those that lack fewest first, because a rank says
 * more than a distinction; the rest is shared out among the ranking groups by their agencies, and in each group given where most
 * neighbours can be expected to be told apart, see `nextForms`. A form counts by the design effect of its agency.
 *
 * @throws RangeError for shares or numbers that are none
 */
export function proposeForms(
  ranked: readonly JudgedAgency[],
  lacking: readonly LackingForms[],
  { forms, minimumResponses, critical }: ProposalTerms,
): Proposal {
  const first = forMinimum(lacking, minimumResponses, forms);
  const left = forms - first.reduce((sum, { proposed }) => sum + proposed, 0);
  const groups = groupsOf(ranked);
  const shares = shareInProportion(
    left,
    groups.map((group) => group.length),
  );
  const proposed = new Map<number, number>();
  const toldApart = { pairs: 0, now: 0, proposed: 0, equal: 0 };
  groups.forEach((group, at) => {
    const units = group.map(unitOf);
    const share = shares[at] ?? 0;
    const given = nextForms(units, { forms: share, critical });
    group.forEach(({ agencyId }, unit) => proposed.set(agencyId, given[unit] ?? 0));
    toldApart.pairs += group.length - 1;
    toldApart.now += neighboursToldApart(units, [], critical);
    toldApart.proposed += neighboursToldApart(units, given, critical);
    toldApart.equal += neighboursToldApart(
      units,
      shareInProportion(
        share,
        group.map(() => 1),
      ),
      critical,
    );
  });
  const known = ranked.filter(({ agencyId }) => proposed.has(agencyId));
  return {
    lacking: first,
    ranked: known.map(({ agencyId, n }) => ({ agencyId, n, proposed: proposed.get(agencyId) ?? 0 })),
    forms: left,
    toldApart,
  };
}

function forMinimum(lacking: readonly LackingForms[], minimum: number, forms: number): Proposal['lacking'] {
  let left = forms;
  return lacking
    .map(({ agencyId, n }) => ({ agencyId, n, lacks: Math.max(0, minimum - n) }))
    .sort((a, b) => a.lacks - b.lacks || a.agencyId - b.agencyId)
    .map((agency) => {
      // A part of what an agency lacks brings it no rank.
      const proposed = agency.lacks <= left ? agency.lacks : 0;
      left -= proposed;
      return { ...agency, proposed };
    });
}

/** Groups of at least two agencies with a known error: a lone agency has no neighbour. */
function groupsOf(ranked: readonly JudgedAgency[]): readonly (readonly JudgedAgency[])[] {
  const known = ranked.filter(({ effectiveAnswers }) => effectiveAnswers !== undefined);
  const names = [...new Set(known.map(({ group }) => group))];
  const groups = names.map((name) => known.filter(({ group }) => group === name));
  return groups.filter(({ length }) => length > 1);
}

function unitOf({ index, n, effectiveAnswers = n }: JudgedAgency): SampledUnit {
  return { share: index / 100, forms: n, designEffect: n / effectiveAnswers };
}
