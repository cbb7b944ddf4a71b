import { Service, ServiceFault } from '@hailong/quotas/domain';
import { Address, FieldedRound } from './fielded-round';
import { PROBLEMS } from './problems';
import { nameOf } from './name-of';
import { SubmissionProblem } from './submission-code';

/** Names the fault in the service of a form, and the services among which it can choose. */
export function serviceProblem(
  round: FieldedRound,
  address: Address,
  fault: ServiceFault,
): SubmissionProblem {
  const names = namesOf(round);
  const { field, procedureGroup } = address;
  if (fault === 'different')
    return PROBLEMS.PROCEDURE_GROUP_DIFFERENT.at(
      'procedureGroup',
      names.procedureGroup(procedureGroup),
      names.field(round.fieldOf(procedureGroup)),
      names.field(field),
    );
  const offered = round.servicesFor(address);
  const fields = [...new Set(offered.map((each) => each.field))];
  if (fault === 'missing' && field === 0 && !fields.includes(0))
    return PROBLEMS.FIELD_MISSING.at('field', fields.map(names.field));
  const groups = groupsWithin(offered, field).map(names.procedureGroup);
  if (fault === 'missing') return PROBLEMS.PROCEDURE_GROUP_MISSING.at('procedureGroup', groups);
  const group = nameOf(round.record.document.groups[address.group]);
  return procedureGroup > 0 && groups.length > 0
    ? PROBLEMS.PROCEDURE_GROUP_UNSUITED.at(
        'procedureGroup',
        names.procedureGroup(procedureGroup),
        group,
        groups,
      )
    : PROBLEMS.FIELD_UNSUITED.at('field', names.field(field), group, fields.map(names.field));
}

/** Groups of procedures that are offered within a field, or of all fields where none is said. */
function groupsWithin(offered: readonly Service[], field: number): readonly number[] {
  const within = offered.filter((each) => field === 0 || each.field === 0 || each.field === field);
  return [...new Set(within.flatMap(({ procedureGroup }) => (procedureGroup > 0 ? [procedureGroup] : [])))];
}

function namesOf({ record: { document } }: FieldedRound) {
  const { fields = [], procedureGroups = [] } = document;
  return {
    field: (position: number) => nameOf(fields[position - 1]),
    procedureGroup: (position: number) => nameOf(procedureGroups[position - 1]),
  };
}
