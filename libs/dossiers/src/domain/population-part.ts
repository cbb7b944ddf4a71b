import { Applicant } from './dossier';

/** A part of an agency's dossiers. A null dimension means all together. */
export interface PopulationPart {
  readonly field: string | null;
  readonly procedureGroup: string | null;
  readonly applicant: Applicant | null;
}

/** Equal for equal parts. */
export function partKey({ field, procedureGroup, applicant }: PopulationPart): string {
  return JSON.stringify([field, procedureGroup, applicant]);
}

export const PART_DIMENSIONS = ['field', 'procedureGroup', 'applicant'] as const;

export function isWithin(part: PopulationPart, whole: PopulationPart): boolean {
  return PART_DIMENSIONS.every((each) => whole[each] === null || whole[each] === part[each]);
}
