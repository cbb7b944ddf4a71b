import { Agency } from './agency';

/** Agency with the agencies under it. */
export interface AgencyNode {
  readonly agency: Agency;
  readonly children: readonly AgencyNode[];
}

/**
 * Builds the tree of the agencies given; children keep their order. An agency without its parent among them is a root.
 */
export function treeOf(agencies: readonly Agency[]): readonly AgencyNode[] {
  const ids = new Set(agencies.map((agency) => agency.agencyId));
  const under = new Map<number | null, Agency[]>();
  for (const agency of agencies) {
    const parent = agency.parentId !== null && ids.has(agency.parentId) ? agency.parentId : null;
    under.set(parent, [...(under.get(parent) ?? []), agency]);
  }
  const node = (agency: Agency): AgencyNode => ({
    agency,
    children: (under.get(agency.agencyId) ?? []).map(node),
  });
  return (under.get(null) ?? []).map(node);
}

/** Lists the agencies of a tree, each before those under it. */
export function agenciesOfTree(tree: readonly AgencyNode[]): readonly Agency[] {
  return tree.flatMap(({ agency, children }) => [agency, ...agenciesOfTree(children)]);
}

/** Finds the agencies above an agency, the nearest first. */
export function agenciesAbove(tree: readonly AgencyNode[], agencyId: number): readonly number[] {
  for (const { agency, children } of tree) {
    if (agency.agencyId === agencyId) return [];
    const found = children.some((child) => holds(child, agencyId));
    if (found) return [...agenciesAbove(children, agencyId), agency.agencyId];
  }
  return [];
}

function holds({ agency, children }: AgencyNode, agencyId: number): boolean {
  return agency.agencyId === agencyId || children.some((child) => holds(child, agencyId));
}
