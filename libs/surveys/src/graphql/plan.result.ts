import { SurveyRefusal } from '@hailong/graphql-kit';
import { createUnionType } from '@nestjs/graphql';
import { SurveyPlan } from './plan.type';

export const SurveySavePlanResult = createUnionType({
  name: 'SurveySavePlanResult',
  types: () => [SurveyPlan, SurveyRefusal] as const,
});

export const SurveySignPlanResult = createUnionType({
  name: 'SurveySignPlanResult',
  types: () => [SurveyPlan, SurveyRefusal] as const,
});
