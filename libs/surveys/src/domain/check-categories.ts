import { COMMON_PROBLEMS, Problem } from '@hailong/kernel';
import type { ChosenField } from '@hailong/fields/domain';
import { codeProblems, labelProblems, repeatedCodeProblems } from '@hailong/criteria/domain';
import { ServiceCategory, ProcedureGroup } from './service-dimensions';

interface ServiceCategories {
  readonly fields?: readonly ChosenField[];
  readonly asksField?: boolean;
  readonly procedureGroups?: readonly ProcedureGroup[];
}

/** Checks that fields and groups of procedures have codes and labels of their own, and that each group's field is listed. */
export function categoryProblems({
  fields = [],
  asksField,
  procedureGroups = [],
}: ServiceCategories): Problem[] {
  const known = fields.map(({ code }) => code);
  return [
    ...(asksField && fields.length === 0 ? [COMMON_PROBLEMS.ASKED_FIELDS_MISSING.at('asksField')] : []),
    ...namedProblems(fields, 'fields'),
    ...namedProblems(procedureGroups, 'procedureGroups'),
    ...procedureGroups.flatMap(({ field }, index) =>
      field === undefined || known.includes(field)
        ? []
        : [COMMON_PROBLEMS.FIELD_UNKNOWN.at(`procedureGroups[${index}].field`, field, known)],
    ),
  ];
}

function namedProblems(categories: readonly ServiceCategory[], list: string): Problem[] {
  const codes = categories.map(({ code }, index) => ({ code, place: `${list}[${index}].code` }));
  return [
    ...codes.flatMap(({ code, place }) => codeProblems(code, place)),
    ...repeatedCodeProblems(codes),
    ...categories.flatMap(({ label }, index) => labelProblems(label, `${list}[${index}].label`)),
  ];
}
