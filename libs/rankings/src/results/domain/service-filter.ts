import { COMMON_PROBLEMS, Problem } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';

/** Service field and procedure group that a figure is limited to, by code; absent: all together. */
export interface ServiceFilter {
  readonly field?: string;
  readonly procedureGroup?: string;
}

/** Filter by position in the round's lists, from 1, as tallies carry it. */
export interface ServicePositions {
  readonly field?: number;
  readonly procedureGroup?: number;
}

/** Positions of a filter's codes in the round's lists, or the problem of a code that is not listed. */
export function servicePositions(
  { fields = [], procedureGroups = [] }: RoundRecord['document'],
  filter: ServiceFilter,
): ServicePositions | Problem {
  const [fieldCodes, groupCodes] = [fields.map(codeOf), procedureGroups.map(codeOf)];
  const field = positionOf(filter.field, fieldCodes);
  if (field === 0) return COMMON_PROBLEMS.FIELD_UNKNOWN.at('field', filter.field ?? '', fieldCodes);
  const procedureGroup = positionOf(filter.procedureGroup, groupCodes);
  if (procedureGroup === 0)
    return COMMON_PROBLEMS.PROCEDURE_GROUP_UNKNOWN.at(
      'procedureGroup',
      filter.procedureGroup ?? '',
      groupCodes,
    );
  return { field, procedureGroup };
}

/** Tells whether a tally passes the filter. */
export function passesFilter(
  tally: { readonly field: number; readonly procedureGroup: number },
  filter: ServicePositions,
): boolean {
  return (
    (filter.field === undefined || tally.field === filter.field) &&
    (filter.procedureGroup === undefined || tally.procedureGroup === filter.procedureGroup)
  );
}

function codeOf({ code }: { readonly code: string }): string {
  return code;
}

/** Position from 1; 0 where the code is not listed, undefined where no code is given. */
function positionOf(code: string | undefined, codes: readonly string[]): number | undefined {
  return code === undefined ? undefined : codes.indexOf(code) + 1;
}
