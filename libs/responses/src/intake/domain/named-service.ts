import { COMMON_PROBLEMS, accept, refuse } from '@hailong/kernel';
import { Service } from '@hailong/quotas/domain';
import { FieldedRound } from './fielded-round';
import { PROBLEMS } from './problems';
import { SubmissionProblem, SubmissionVerdict } from './submission-code';

/** Codes of a field, a group of procedures or a procedure, as a form or a link names them; absent: not said. */
export interface ServiceNames {
  readonly field?: string;
  readonly procedureGroup?: string;
  /** Code of a procedure (mã TTHC), which says the rest where a form says neither. */
  readonly procedure?: string;
}

const UNSAID = accept<Service>({ field: 0, procedureGroup: 0 });

/**
 * Finds the service that a form names among those of its round. A group of procedures alone stands for its field as well, and so does a
 * procedure; a procedure that the round does not know says nothing.
 */
export function namedService(
  round: FieldedRound,
  { field, procedureGroup, procedure }: ServiceNames,
): SubmissionVerdict<Service> {
  if (field === undefined && procedureGroup === undefined)
    return procedure === undefined ? UNSAID : accept(round.serviceOfProcedure(procedure));
  const said = ordinal(round.fields, field);
  if (said < 0) return refuse(unknownField(field ?? '', [...round.fields.keys()]));
  const group = ordinal(round.procedureGroups, procedureGroup);
  if (group < 0)
    return refuse(unknownProcedureGroup(procedureGroup ?? '', [...round.procedureGroups.keys()]));
  return accept({ field: said || round.fieldOf(group), procedureGroup: group });
}

/**
 * Joins the service that a form names with that of its proof, which counts: its field instead of another, and of what the form names the group
 * of procedures that belongs to it.
 */
export function provenService(round: FieldedRound, named: Service, proven: Service | undefined): Service {
  if (!proven) return named;
  const field = proven.field || named.field;
  const kept = [0, field].includes(round.fieldOf(named.procedureGroup)) ? named.procedureGroup : 0;
  return { field, procedureGroup: proven.procedureGroup || kept };
}

function unknownField(given: string, known: readonly string[]): SubmissionProblem {
  return known.length === 0
    ? PROBLEMS.FIELD_UNEXPECTED.at('field', given)
    : COMMON_PROBLEMS.FIELD_UNKNOWN.at('field', given, known);
}

function unknownProcedureGroup(given: string, known: readonly string[]): SubmissionProblem {
  return known.length === 0
    ? PROBLEMS.PROCEDURE_GROUP_UNEXPECTED.at('procedureGroup', given)
    : COMMON_PROBLEMS.PROCEDURE_GROUP_UNKNOWN.at('procedureGroup', given, known);
}

/** 0: not said; −1: said and not known. */
function ordinal(known: ReadonlyMap<string, number>, code: string | undefined): number {
  return code === undefined ? 0 : (known.get(code) ?? -1);
}
