import { enumOf } from '@hailong/graphql-kit';
import { ITEM_KINDS, PURPOSES } from '../domain/questionnaire';
import { QUESTIONNAIRE_STATES } from '../domain/questionnaire-state';

export const SurveyQuestionnaireState = enumOf('SurveyQuestionnaireState', QUESTIONNAIRE_STATES);

export const SurveyItemKind = enumOf('SurveyItemKind', ITEM_KINDS);

export const SurveyPurpose = enumOf(
  'SurveyPurpose',
  PURPOSES,
  'What an item is for; only SATISFACTION enters a satisfaction index.',
);
