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
