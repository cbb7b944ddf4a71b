import { AgencyNode, agenciesAbove } from '@hailong/agencies/domain';
import { Problem } from '@hailong/kernel';
import { PROBLEMS } from './problems';

/** Agency that an order names. */
export interface RatedAgency {
  readonly agencyId: number;
  readonly code: string;
}

/** Order of a re-contact check before it is drawn. */
export interface MandateAsked {
  readonly giverId: number;
  /** True when the giver works for the whole province. */
  readonly isDesk: boolean;
  /** Unit whose people call. */
  readonly unitId: number;
  /** Tree of the day of the order. */
  readonly tree: readonly AgencyNode[];
}

/** Tells whether the giver may order a check of the agency: it stands above it, or works for the province. */
export function mayBeChecked({ giverId, isDesk, tree }: MandateAsked, agencyId: number): boolean {
  return agencyId !== giverId && (isDesk || agenciesAbove(tree, agencyId).includes(giverId));
}

/**
 * Checks a mandate: each agency stands below the giver, and the unit is neither a rated agency nor below one, so that
 * no agency checks itself.
 */
export function mandateProblems(asked: MandateAsked, agencies: readonly RatedAgency[]): Problem[] {
  const ids = new Set(agencies.map(({ agencyId }) => agencyId));
  const above = [asked.unitId, ...agenciesAbove(asked.tree, asked.unitId)];
  return [
    ...agencies
      .filter(({ agencyId }) => !mayBeChecked(asked, agencyId))
      .map(({ code }) => PROBLEMS.RECONTACT_AGENCY_UNSUITED.at(`agencies.${code}`, code)),
    ...(above.some((agencyId) => ids.has(agencyId)) ? [PROBLEMS.RECONTACT_UNIT_UNSUITED.at('unit')] : []),
  ];
}
