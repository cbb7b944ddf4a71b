import { SurveyRefusal } from '@hailong/graphql-kit';
import { createUnionType } from '@nestjs/graphql';
import { SurveyResults } from './results.type';

export const SurveyResultsResult = createUnionType({
  name: 'SurveyResultsResult',
  types: () => [SurveyResults, SurveyRefusal] as const,
});
