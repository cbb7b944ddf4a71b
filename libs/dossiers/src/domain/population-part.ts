import { Applicant } from './dossier';

/** Part of an agency's dossiers. A null dimension means all together. */
export interface PopulationPart {
  readonly field: string | null;
  readonly procedureGroup: string | null;
  readonly applicant: Applicant | null;
}

/** Text that is equal for equal parts. */
export function partKey({ field, procedureGroup, applicant }: PopulationPart): string {
  return JSON.stringify([field, procedureGroup, applicant]);
}

export const PART_DIMENSIONS = ['field', 'procedureGroup', 'applicant'] as const;

/** Tells whether a part lies in another. */
export function isWithin(part: PopulationPart, whole: PopulationPart): boolean {
  return PART_DIMENSIONS.every((each) => whole[each] === null || whole[each] === part[each]);
}
