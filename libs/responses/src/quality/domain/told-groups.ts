/** Forms of a group by what the rated agency can know of them. */
export interface GroupForms {
  readonly responses: number;
  /** Seen by the agency. */
  readonly seen: number;
  readonly independent: number;
}

/** Tells whether a group may be told: the agency has seen all its forms, or it holds enough independent ones. */
function mayBeTold({ responses, seen, independent }: GroupForms, smallest: number): boolean {
  return seen === responses || independent >= smallest;
}

/**
 * Chooses the groups of a whole that may be told. The withheld groups are none, or may be told together, because
 * subtracting the told groups from the whole tells them; where they are too small the smallest told group is withheld as well.
 *
 * @param smallest k; 0 tells every group
 */
export function toldGroups<Group extends GroupForms>(
  groups: readonly Group[],
  smallest: number,
): readonly Group[] {
  const told = new Set(groups.filter((group) => mayBeTold(group, smallest)));
  const bySize = groups.filter((group) => told.has(group) && group.seen < group.responses);
  bySize.sort((a, b) => a.independent - b.independent);
  for (const next of bySize) {
    const withheld = groups.filter((group) => !told.has(group));
    if (withheld.length === 0 || mayBeTold(sumOf(withheld), smallest)) break;
    told.delete(next);
  }
  return groups.filter((group) => told.has(group));
}

function sumOf(groups: readonly GroupForms[]): GroupForms {
  return groups.reduce(
    (sum, { responses, seen, independent }) => ({
      responses: sum.responses + responses,
      seen: sum.seen + seen,
      independent: sum.independent + independent,
    }),
    { responses: 0, seen: 0, independent: 0 },
  );
}
