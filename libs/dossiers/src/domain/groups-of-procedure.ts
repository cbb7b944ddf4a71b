import { isProcedure } from '@hailong/fields/domain';

/** Group of procedures, with the list of its procedures where it has one. */
export interface ListedProcedures {
  readonly procedures?: readonly string[];
}

/** Finds the groups that list a dossier's procedure, in their order; none for a dossier without procedure. */
export function groupsOfProcedure<Group extends ListedProcedures>(
  groups: readonly Group[],
): (procedure: string | null) => readonly Group[] {
  const known = new Map<string, readonly Group[]>();
  return (procedure) => {
    if (procedure === null) return [];
    const found =
      known.get(procedure) ??
      groups.filter(({ procedures = [] }) => procedures.some((each) => isProcedure(procedure, each)));
    known.set(procedure, found);
    return found;
  };
}

/**
 * Finds the field of a dossier: the field it names, else that of the first group of its procedure that has one, else the field that lists its
 * procedure in the list of the province.
 */
export function fieldWithin(
  said: string | null,
  groups: readonly { readonly field?: string }[],
  listed: string | undefined,
): string | null {
  return said ?? groups.find(({ field }) => field !== undefined)?.field ?? listed ?? null;
}
