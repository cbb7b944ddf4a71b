import { COMMON_PROBLEMS, accept, refuse } from '@hailong/kernel';
import { Service } from '@hailong/quotas/domain';
import { FieldedRound } from './fielded-round';
import { PROBLEMS } from './problems';
import { SubmissionProblem, SubmissionVerdict } from './submission-code';

/** Codes of a field and a group of procedures, as a form or a link names them; absent: not said. */
export interface ServiceNames {
  readonly field?: string;
  readonly procedureGroup?: string;
}

const UNSAID = accept<Service>({ field: 0, procedureGroup: 0 });

/** Finds the service that a form names among those of its round. A group of procedures alone stands for its field as well. */
export function namedService(
  round: FieldedRound,
  { field, procedureGroup }: ServiceNames,
): SubmissionVerdict<Service> {
  if (field === undefined && procedureGroup === undefined) return UNSAID;
  const said = ordinal(round.fields, field);
  if (said < 0) return refuse(unknownField(field ?? '', [...round.fields.keys()]));
  const group = ordinal(round.procedureGroups, procedureGroup);
  if (group < 0)
    return refuse(unknownProcedureGroup(procedureGroup ?? '', [...round.procedureGroups.keys()]));
  return accept({ field: said || round.fieldOf(group), procedureGroup: group });
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
