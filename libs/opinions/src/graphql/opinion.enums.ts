import { enumOf } from '@hailong/graphql-kit';
import { OPINION_STATES } from '../domain/opinion-state';
import { OPINION_STEPS } from '../domain/opinion-step';

export const SurveyOpinionState = enumOf('SurveyOpinionState', OPINION_STATES, 'State of an opinion.');

export const SurveyOpinionStepKind = enumOf(
  'SurveyOpinionStepKind',
  OPINION_STEPS,
  'Steps in the handling of an opinion.',
);
