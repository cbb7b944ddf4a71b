import { type FieldWithProcedures, fieldOfProcedure } from '@hailong/fields/domain';
import { type Outcome, fieldWithin, groupsOfProcedure } from '@hailong/dossiers/domain';
import { DrawDimension, latenessOf } from './draw-dimension';

/** Values that decide to which stratum a dossier belongs. */
export interface Stratifiable {
  readonly procedureCode: string | null;
  readonly field: string | null;
  readonly outcome: Outcome;
  readonly late: boolean;
  readonly applicant: string;
}

/** Procedure group as the round had it when the draw was made. */
export interface DrawnGroup {
  readonly code: string;
  readonly field?: string;
  readonly procedures?: readonly string[];
}

/** Groups and fields of the round by which a draw tells procedures apart. */
export interface DrawnServices {
  readonly groups: readonly DrawnGroup[];
  /** Fields with their procedures in the list of the province; absent: no field of the round lists any. */
  readonly fields?: readonly FieldWithProcedures[];
}

/** Stratum of a draw without dimensions. */
const WHOLE_FRAME = 'all';
/** Sign for a value that is not known. */
const UNKNOWN = '-';

export interface StratumNamer {
  (dossier: Stratifiable): string;
}

/**
 * Names the stratum of a dossier by its values in the order of the dimensions: `dat-dai|citizen`; `-` stands for a value
 * that is not known. Without dimensions all are one stratum, `all`. Groups and fields are those that N is counted by; of
 * several groups that list a procedure the first of the round is the stratum.
 */
export function stratumNamer(
  dimensions: readonly DrawDimension[],
  { groups, fields = [] }: DrawnServices,
): StratumNamer {
  const groupsOf = groupsOfProcedure(groups);
  const fieldOf = fieldOfProcedure(fields);
  const valueOf = (dossier: Stratifiable, dimension: DrawDimension): string | null | undefined => {
    const listed = groupsOf(dossier.procedureCode);
    switch (dimension) {
      case 'field':
        return fieldWithin(dossier.field, listed, fieldOf(dossier.procedureCode));
      case 'procedure-group':
        return listed[0]?.code;
      case 'applicant':
        return dossier.applicant;
      case 'outcome':
        return dossier.outcome;
      case 'lateness':
        return latenessOf(dossier);
    }
  };
  if (dimensions.length === 0) return () => WHOLE_FRAME;
  return (dossier) =>
    dimensions.map((dimension) => written(valueOf(dossier, dimension) ?? undefined)).join('|');
}

/** Writes a value into a name; letters that would break a name or a line of the frame list are escaped as in a URL: `%7C`. */
function written(value: string | undefined): string {
  if (value === undefined || value === '') return UNKNOWN;
  if (value === UNKNOWN) return '%2D';
  return value.replace(
    /[%|\p{Cc}]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
