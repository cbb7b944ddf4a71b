import { SurveyRefusal } from '@hailong/graphql-kit';
import { createUnionType } from '@nestjs/graphql';
import { SurveyPlan } from './plan.type';

export const SaveSurveyPlanResult = createUnionType({
  name: 'SaveSurveyPlanResult',
  types: () => [SurveyPlan, SurveyRefusal] as const,
});

export const SignSurveyPlanResult = createUnionType({
  name: 'SignSurveyPlanResult',
  types: () => [SurveyPlan, SurveyRefusal] as const,
});
