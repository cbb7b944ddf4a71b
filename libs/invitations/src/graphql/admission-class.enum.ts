import { enumOf } from '@hailong/graphql-kit';
import { ADMISSION_CLASSES } from '../domain/admission-class';

export const SurveyAdmissionClass = enumOf(
  'SurveyAdmissionClass',
  ADMISSION_CLASSES,
  'What vouches for an invited person. INDEPENDENT: the portal or dossier system, or a unit above · TOUCHED: the rated agency alone.',
);
