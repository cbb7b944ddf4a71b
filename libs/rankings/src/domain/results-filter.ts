import { Problem, problem } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';

/** The part of an agency's services that a figure is of, by code; absent: every part together. */
export interface PartChoice {
  readonly field?: string;
  readonly procedureGroup?: string;
}

/** Positions as tallies carry them, from 1. */
export interface PartPositions {
  readonly field?: number;
  readonly procedureGroup?: number;
}

/** Where the round lists the parts, or what is wrong with their names. */
export function partPositions(round: RoundRecord['document'], part: PartChoice): PartPositions | Problem {
  const { fields = [], procedureGroups = [] } = round;
  const field = positionOf(part.field, fields);
  if (field === 0) return unknownPart('field', 'lĩnh vực', part.field, fields);
  const procedureGroup = positionOf(part.procedureGroup, procedureGroups);
  if (procedureGroup === 0)
    return unknownPart('procedureGroup', 'nhóm thủ tục', part.procedureGroup, procedureGroups);
  return { field, procedureGroup };
}

/** Whether a tally belongs to the part. */
export function isOfPart(
  tally: { readonly field: number; readonly procedureGroup: number },
  part: PartPositions,
): boolean {
  return (
    (part.field === undefined || tally.field === part.field) &&
    (part.procedureGroup === undefined || tally.procedureGroup === part.procedureGroup)
  );
}

type Named = readonly { readonly code: string }[];

function positionOf(code: string | undefined, known: Named): number | undefined {
  return code === undefined ? undefined : known.findIndex((part) => part.code === code) + 1;
}

function unknownPart(
  place: 'field' | 'procedureGroup',
  vietnamese: string,
  code: string | undefined,
  known: Named,
): Problem {
  const codes = known.map((part) => part.code).join(', ') || '–';
  const english = place === 'field' ? 'field' : 'procedure group';
  return problem(
    place === 'field' ? 'UNKNOWN_FIELD' : 'UNKNOWN_PROCEDURE_GROUP',
    place,
    `đợt khảo sát không có ${vietnamese} "${code}"; các mã của đợt: ${codes}`,
    `the round has no ${english} "${code}"; the codes of the round: ${codes}`,
  );
}
