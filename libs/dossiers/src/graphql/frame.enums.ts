import { registerEnumType } from '@nestjs/graphql';

export enum SurveyDossierOutcome {
  GRANTED = 'granted',
  REFUSED = 'refused',
  WITHDRAWN = 'withdrawn',
  LATE = 'late',
}
registerEnumType(SurveyDossierOutcome, {
  name: 'SurveyDossierOutcome',
  description: 'What became of a dossier. LATE is short for GRANTED with late: true.',
});

export enum SurveyJudgedAgency {
  RECEIVING = 'receiving',
  DECIDING = 'deciding',
}
registerEnumType(SurveyJudgedAgency, {
  name: 'SurveyJudgedAgency',
  description:
    'Whose frame a dossier stands in, and whom its applicant is asked about (NĐ 118/2025: they may differ).',
});

export enum SurveyDossierStatus {
  REPORTED = 'reported',
  CORRECTED = 'corrected',
  UNCHANGED = 'unchanged',
}
registerEnumType(SurveyDossierStatus, {
  name: 'SurveyDossierStatus',
  description:
    'REPORTED: new in the frame · CORRECTED: known, and this report counts now · UNCHANGED: known as it is.',
});

export enum SurveyPopulationSource {
  DOSSIERS = 'dossiers',
  COUNTS = 'counts',
}
registerEnumType(SurveyPopulationSource, {
  name: 'SurveyPopulationSource',
  description:
    'DOSSIERS: those that were reported · COUNTS: numbers that somebody stated, where they are larger.',
});
