import { Service, ServiceFault } from '@hailong/quotas/domain';
import { Address, FieldedRound } from './fielded-round';
import { PROBLEMS } from './problems';
import { SubmissionProblem } from './submission-code';

/** Names the fault in the service of a form, and the services among which it can choose. */
export function serviceProblem(
  round: FieldedRound,
  address: Address,
  fault: ServiceFault,
): SubmissionProblem {
  const codes = codesOf(round);
  const { field, procedureGroup } = address;
  if (fault === 'different')
    return PROBLEMS.PROCEDURE_GROUP_DIFFERENT.at(
      'procedureGroup',
      codes.procedureGroup(procedureGroup),
      codes.field(round.fieldOf(procedureGroup)),
      codes.field(field),
    );
  const offered = round.servicesFor(address);
  const fields = [...new Set(offered.map((each) => each.field))];
  if (fault === 'missing' && field === 0 && !fields.includes(0))
    return PROBLEMS.FIELD_MISSING.at('field', fields.map(codes.field));
  const groups = groupsWithin(offered, field).map(codes.procedureGroup);
  if (fault === 'missing') return PROBLEMS.PROCEDURE_GROUP_MISSING.at('procedureGroup', groups);
  const group = round.record.document.groups[address.group]?.code ?? '';
  return procedureGroup > 0 && groups.length > 0
    ? PROBLEMS.PROCEDURE_GROUP_UNSUITED.at(
        'procedureGroup',
        codes.procedureGroup(procedureGroup),
        group,
        groups,
      )
    : PROBLEMS.FIELD_UNSUITED.at('field', codes.field(field), group, fields.map(codes.field));
}

/** Groups of procedures that are offered within a field, or of all fields where none is said. */
function groupsWithin(offered: readonly Service[], field: number): readonly number[] {
  const within = offered.filter((each) => field === 0 || each.field === 0 || each.field === field);
  return [...new Set(within.flatMap(({ procedureGroup }) => (procedureGroup > 0 ? [procedureGroup] : [])))];
}

function codesOf({ record: { document } }: FieldedRound) {
  const { fields = [], procedureGroups = [] } = document;
  return {
    field: (position: number) => fields[position - 1]?.code ?? '',
    procedureGroup: (position: number) => procedureGroups[position - 1]?.code ?? '',
  };
}
