import type { FormClass } from '@hailong/surveys/domain';
import { Arrival } from './arrival';

/** Agencies of a form: the rated agency, and the agency that runs the round. */
export interface RatedIn {
  readonly agencyId: number;
  readonly runnerId: number;
}

/**
 * Class of a form, see FORM_CLASSES. What staff enter is seen by the rated agency, unless others enter it in a round that this agency
 * does not run. A respondent's form has the class of its proof; without one the rated agency may have touched it.
 *
 * @param proven class of the proof or ticket that came with the form
 */
export function formClassOf(
  { operator, enteredBy }: Arrival,
  { agencyId, runnerId }: RatedIn,
  proven: FormClass = 'touched',
): FormClass {
  if (enteredBy !== undefined)
    return enteredBy !== agencyId && runnerId !== agencyId ? 'independent' : 'seen';
  return operator === undefined ? proven : 'seen';
}
