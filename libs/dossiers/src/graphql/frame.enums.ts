import { enumOf } from '@hailong/graphql-kit';
import { DOSSIER_STATUSES, JUDGED, REPORTED_OUTCOMES } from '../domain/dossier';
import { POPULATION_SOURCES } from '../domain/population';

export const SurveyDossierOutcome = enumOf(
  'SurveyDossierOutcome',
  REPORTED_OUTCOMES,
  'What became of a dossier. LATE is short for GRANTED with late: true.',
);

export const SurveyJudgedAgency = enumOf(
  'SurveyJudgedAgency',
  JUDGED,
  'Agencies of a dossier: the frame it stands in, and the agency its applicant is asked about (NĐ 118/2025: they may differ).',
);

export const SurveyDossierStatus = enumOf(
  'SurveyDossierStatus',
  DOSSIER_STATUSES,
  'REPORTED: new in the frame · CORRECTED: known, and this report counts now · UNCHANGED: known as it is.',
);

export const SurveyPopulationSource = enumOf(
  'SurveyPopulationSource',
  POPULATION_SOURCES,
  'DOSSIERS: those that were reported · COUNTS: stated numbers, where they are larger.',
);
