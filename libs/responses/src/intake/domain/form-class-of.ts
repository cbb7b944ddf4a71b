import type { FormClass } from '@hailong/surveys/domain';
import { Arrival } from './arrival';

/** Agencies of a form: the rated agency, and the agency that runs the round. */
export interface RatedIn {
  readonly agencyId: number;
  readonly runnerId: number;
}

/** Signs of the way in which a form was filled in. */
export interface FormSigns {
  /** Class of the proof or ticket that came with the form; absent: it has none. */
  readonly proven?: FormClass;
  /** An official helped the respondent. */
  readonly helped?: boolean;
}

/**
 * Class of a form, see FORM_CLASSES. What staff enter is seen by the rated agency, unless others enter it in a round that this agency
 * does not run. A respondent's form has the class of its proof; without one the rated agency may have touched it. No form is
 * independent that an official helped to fill in, through whatever channel it came.
 */
export function formClassOf(arrival: Arrival, rated: RatedIn, { proven, helped }: FormSigns = {}): FormClass {
  const formClass = enteredClassOf(arrival, rated) ?? proven ?? 'touched';
  return helped && formClass === 'independent' ? 'touched' : formClass;
}

/** Class of a form that staff entered; undefined: a respondent sent it. */
function enteredClassOf(
  { operator, enteredBy }: Arrival,
  { agencyId, runnerId }: RatedIn,
): FormClass | undefined {
  if (enteredBy !== undefined)
    return enteredBy !== agencyId && runnerId !== agencyId ? 'independent' : 'seen';
  return operator === undefined ? undefined : 'seen';
}
