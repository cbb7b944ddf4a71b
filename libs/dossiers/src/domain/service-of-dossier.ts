import { FieldWithProcedures, fieldOfProcedure, listedCodes } from '@hailong/fields/domain';

/** Services of a round: its fields and groups of procedures. */
export interface RoundServices {
  readonly fields: readonly FieldWithProcedures[];
  readonly procedureGroups: readonly {
    readonly code: string;
    /** Field of its dossiers that say none. */
    readonly field?: string;
    readonly procedures?: readonly string[];
  }[];
}

/** Field and procedure that a dossier names; null: none. */
export interface NamedInDossier {
  readonly field: string | null;
  readonly procedure: string | null;
}

/** Field and group of procedures by their codes in a round; absent: none of the round's. */
export interface ServiceCodes {
  readonly field?: string;
  readonly procedureGroup?: string;
}

/**
 * Tells which service of a round a dossier is about, as N counts it: its field, and the first group of its procedure that belongs to that
 * field or to none.
 */
export function serviceOfDossier({
  fields,
  procedureGroups,
}: RoundServices): (dossier: NamedInDossier) => ServiceCodes {
  const groupsOf = groupsOfProcedure(procedureGroups);
  const fieldOf = fieldOfProcedure(fields);
  const known = new Set(fields.map(({ code }) => code));
  return ({ field: said, procedure }) => {
    const groups = groupsOf(procedure);
    const found = fieldWithin(said, groups, fieldOf(procedure));
    const field = found !== null && known.has(found) ? found : undefined;
    const group = groups.find((each) => [undefined, field].includes(each.field));
    return { ...(field !== undefined && { field }), ...(group && { procedureGroup: group.code }) };
  };
}

/** Group of procedures, with the list of its procedures where it has one. */
export interface ListedProcedures {
  readonly procedures?: readonly string[];
}

/**
 * Finds the groups that list a dossier's procedure, in their order; none for a dossier without procedure. See `listedCodes` of
 * fields for the codes that mean it.
 */
export function groupsOfProcedure<Group extends ListedProcedures>(
  groups: readonly Group[],
): (procedure: string | null) => readonly Group[] {
  const byCode = new Map<string, Group[]>();
  for (const group of groups)
    for (const code of group.procedures ?? []) byCode.set(code, [...(byCode.get(code) ?? []), group]);
  return (procedure) => {
    if (procedure === null) return [];
    const listed = listedCodes(procedure).flatMap((code) => byCode.get(code) ?? []);
    return listed.length > 1 ? groups.filter((group) => listed.includes(group)) : listed;
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
