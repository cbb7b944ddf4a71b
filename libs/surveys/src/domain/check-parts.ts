import { codeProblems, labelProblems, repeatedCodeProblems } from '@hailong/criteria/domain';
import { Problem } from '@hailong/kernel';
import { PROBLEMS } from './problems';
import { NamedPart, ProcedureGroup } from './service-dimensions';

interface Parts {
  readonly fields?: readonly NamedPart[];
  readonly procedureGroups?: readonly ProcedureGroup[];
}

/** Checks that fields and groups of procedures have codes and labels of their own, and that each group's field is listed. */
export function partProblems({ fields = [], procedureGroups = [] }: Parts): Problem[] {
  const known = fields.map(({ code }) => code);
  return [
    ...namedProblems(fields, 'fields'),
    ...namedProblems(procedureGroups, 'procedureGroups'),
    ...procedureGroups.flatMap(({ field }, index) =>
      field === undefined || known.includes(field)
        ? []
        : [PROBLEMS.FIELD_UNKNOWN.at(`procedureGroups[${index}].field`, field, known)],
    ),
  ];
}

function namedProblems(parts: readonly NamedPart[], list: string): Problem[] {
  const codes = parts.map(({ code }, index) => ({ code, place: `${list}[${index}].code` }));
  return [
    ...codes.flatMap(({ code, place }) => codeProblems(code, place)),
    ...repeatedCodeProblems(codes),
    ...parts.flatMap(({ label }, index) => labelProblems(label, `${list}[${index}].label`)),
  ];
}
