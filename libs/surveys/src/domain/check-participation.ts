import type { AgencyKind, AgencyNode } from '@hailong/agencies/domain';
import { Problem } from '@hailong/kernel';
import { PROBLEMS } from './problems';
import { Participant } from './survey-round';

/** Owner of a round, which asks others to take part. */
export interface RoundOwner {
  readonly agencyId: number;
  readonly kind: AgencyKind;
}

/**
 * Checks the participants that an owner names: itself; any agency if it is the province; else those below it in the tree.
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

/** Ids of an agency and of all below it; empty when the agency is not in the tree. */
function subtreeOf(agencyId: number, tree: readonly AgencyNode[]): number[] {
  return tree.flatMap((node) =>
    node.agency.agencyId === agencyId ? idsOf(node) : subtreeOf(agencyId, node.children),
  );
}

function idsOf({ agency, children }: AgencyNode): number[] {
  return [agency.agencyId, ...children.flatMap(idsOf)];
}
