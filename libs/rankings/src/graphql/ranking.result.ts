import { SurveyRefusal } from '@hailong/graphql-kit';
import { createUnionType } from '@nestjs/graphql';
import { SurveyRanking } from './ranking.type';
import { SurveyResults } from './results.type';

export const SurveyResultsResult = createUnionType({
  name: 'SurveyResultsResult',
  types: () => [SurveyResults, SurveyRefusal] as const,
});

export const SurveyRankingResult = createUnionType({
  name: 'SurveyRankingResult',
  types: () => [SurveyRanking, SurveyRefusal] as const,
});
