import type { AgencyKind, AgencyNode } from '@hailong/agencies/domain';
import { Problem } from '@hailong/kernel';
import { PROBLEMS } from './problems';
import { Participant } from './survey-round';

/** Who asks for the participation of others. */
export interface RoundOwner {
  readonly agencyId: number;
  readonly kind: AgencyKind;
}

/**
 * Whom an owner may have take part: itself; any agency if it is the province; else those below it in the tree.
 *
 * @param tree the organisation on the day the round opens
 */
export function participationProblems(
  owner: RoundOwner,
  participants: readonly Participant[],
  tree: readonly AgencyNode[],
): Problem[] {
  if (owner.kind === 'province') return [];
  const below = new Set(subtreeOf(owner.agencyId, tree));
  return participants.flatMap(({ agencyId }, index) =>
    agencyId === owner.agencyId || below.has(agencyId)
      ? []
      : [PROBLEMS.PARTICIPANT_OUTSIDE.at(`participants[${index}]`)],
  );
}

/** Ids of an agency and of all below it; empty when the tree does not have it. */
function subtreeOf(agencyId: number, tree: readonly AgencyNode[]): number[] {
  return tree.flatMap((node) =>
    node.agency.agencyId === agencyId ? idsOf(node) : subtreeOf(agencyId, node.children),
  );
}

function idsOf({ agency, children }: AgencyNode): number[] {
  return [agency.agencyId, ...children.flatMap(idsOf)];
}
