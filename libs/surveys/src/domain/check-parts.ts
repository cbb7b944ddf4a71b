import { codeProblems, labelProblems, repeatedCodeProblems } from '@hailong/criteria/domain';
import { Problem, problem } from '@hailong/kernel';
import { NamedPart, ProcedureGroup } from './service-dimensions';

interface Parts {
  readonly fields?: readonly NamedPart[];
  readonly procedureGroups?: readonly ProcedureGroup[];
}

/** Fields and groups of procedures have codes and labels of their own; a group stands in a field that is listed. */
export function partProblems({ fields = [], procedureGroups = [] }: Parts): Problem[] {
  const known = fields.map(({ code }) => code);
  return [
    ...namedProblems(fields, 'fields'),
    ...namedProblems(procedureGroups, 'procedureGroups'),
    ...procedureGroups.flatMap(({ field }, index) =>
      field === undefined || known.includes(field)
        ? []
        : [unknownField(field, known, `procedureGroups[${index}].field`)],
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

function unknownField(field: string, known: readonly string[], place: string): Problem {
  return problem(
    'FIELD_UNKNOWN',
    place,
    `Không có lĩnh vực "${field}": chọn trong ${known.join(', ') || 'danh sách lĩnh vực sau khi thêm'}.`,
    `There is no field "${field}": choose among ${known.join(', ') || 'the fields once they are listed'}.`,
  );
}
