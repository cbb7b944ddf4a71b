import { registerEnumType } from '@nestjs/graphql';

export enum SurveyQuestionnaireState {
  DRAFT = 'draft',
  PUBLISHED = 'published',
}
registerEnumType(SurveyQuestionnaireState, { name: 'SurveyQuestionnaireState' });

export enum SurveyItemKind {
  RATING = 'rating',
  SINGLE = 'single',
  MULTIPLE = 'multiple',
  YES_NO = 'yes-no',
  NUMBER = 'number',
  TEXT = 'text',
}
registerEnumType(SurveyItemKind, { name: 'SurveyItemKind' });

export enum SurveyPurpose {
  SATISFACTION = 'satisfaction',
  PERCEPTION = 'perception',
  EXPECTATION = 'expectation',
  SCREENING = 'screening',
  PROFILE = 'profile',
  COORDINATION = 'coordination',
}
registerEnumType(SurveyPurpose, {
  name: 'SurveyPurpose',
  description: 'What an item is for; only SATISFACTION enters a satisfaction index.',
});
