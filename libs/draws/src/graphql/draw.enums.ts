import { registerEnumType } from '@nestjs/graphql';

export enum SurveyDrawPurpose {
  SURVEY = 'survey',
  RECONTACT = 'recontact',
}
registerEnumType(SurveyDrawPurpose, {
  name: 'SurveyDrawPurpose',
  description:
    'SURVEY: to be asked. RECONTACT (phúc tra): to be called again, whether they were asked and answered.',
});

export enum SurveyDrawDimension {
  FIELD = 'field',
  PROCEDURE_GROUP = 'procedure-group',
  APPLICANT = 'applicant',
  OUTCOME = 'outcome',
  LATENESS = 'lateness',
}
registerEnumType(SurveyDrawDimension, {
  name: 'SurveyDrawDimension',
  description: 'Dimension that tells strata apart.',
});

export enum SurveyDrawAllotment {
  FIXED = 'fixed',
  PROPORTIONAL = 'proportional',
  EQUAL = 'equal',
}
registerEnumType(SurveyDrawAllotment, {
  name: 'SurveyDrawAllotment',
  description:
    'FIXED: the same number of each stratum. PROPORTIONAL: a total by the dossiers of the strata, largest remainder. EQUAL: a total in equal parts.',
});

export enum SurveyDrawOutcome {
  GRANTED = 'granted',
  REFUSED = 'refused',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(SurveyDrawOutcome, { name: 'SurveyDrawOutcome', description: 'How a dossier ended.' });

export enum SurveyDrawLateness {
  ON_TIME = 'on-time',
  LATE = 'late',
}
registerEnumType(SurveyDrawLateness, { name: 'SurveyDrawLateness' });

export enum SurveyDrawExclusionReason {
  RETRACTED = 'retracted',
  RESULT_NOT_RECEIVED = 'result-not-received',
  OUTSIDE_WINDOW = 'outside-window',
  OTHER_OUTCOME = 'other-outcome',
  OBJECTS = 'objects',
  NO_CONTACT = 'no-contact',
  DRAWN_IN_ROUND = 'drawn-in-round',
  PERSON_DRAWN_LATELY = 'person-drawn-lately',
  SAME_PERSON = 'same-person',
}
registerEnumType(SurveyDrawExclusionReason, {
  name: 'SurveyDrawExclusionReason',
  description: 'Reason why a dossier was left out; the first of these that holds is counted.',
});

export enum SurveyDrawnKind {
  SAMPLE = 'sample',
  REPLACEMENT = 'replacement',
}
registerEnumType(SurveyDrawnKind, { name: 'SurveyDrawnKind' });

export enum SurveyDrawDifferenceKind {
  GONE = 'gone',
  NEW = 'new',
  MOVED = 'moved',
  PERSON = 'person',
}
registerEnumType(SurveyDrawDifferenceKind, {
  name: 'SurveyDrawDifferenceKind',
  description:
    "Effect of a correction since: GONE could not be drawn now, NEW could, MOVED is in another stratum, PERSON is another person's.",
});
