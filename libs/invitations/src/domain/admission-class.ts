import { KeyOf, closedList } from '@hailong/kernel';
import { FORM_CLASSES } from '@hailong/surveys/domain';

const { touched, independent } = FORM_CLASSES.rows;

/**
 * Classes of admissions: those of the forms that come with them, see FORM_CLASSES. No invitation makes a form that its agency has
 * read.
 */
export const ADMISSION_CLASSES = closedList('class of admissions', { touched, independent });
export type AdmissionClass = KeyOf<typeof ADMISSION_CLASSES>;

/** Finds the class of an admission: a system or a unit above vouches for its dossier or row, or the rated agency alone does. */
export function admissionClass(vouchedBeyondAgency: boolean): AdmissionClass {
  return vouchedBeyondAgency ? 'independent' : 'touched';
}
