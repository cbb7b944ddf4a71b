import { listedCodes } from './procedure-code';

/** Field of a round with its procedures in the list of the province; without procedures: a field of the plan, or a field that lists none. */
export interface FieldWithProcedures {
  readonly code: string;
  readonly procedures?: readonly string[];
}

/**
 * Finds the code of the field that lists a procedure: with the identifier in the procedure's code, else by the national code, which means it
 * everywhere. Undefined: no field lists it.
 */
export function fieldOfProcedure(
  fields: readonly FieldWithProcedures[],
): (procedure: string | null) => string | undefined {
  const fieldOf = new Map(
    fields.flatMap(({ code, procedures = [] }) => procedures.map((procedure) => [procedure, code] as const)),
  );
  return (procedure) => {
    if (procedure === null) return undefined;
    return listedCodes(procedure).flatMap((code) => fieldOf.get(code) ?? [])[0];
  };
}
