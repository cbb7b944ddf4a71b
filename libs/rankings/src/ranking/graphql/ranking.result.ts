import { SurveyRefusal } from '@hailong/graphql-kit';
import { createUnionType } from '@nestjs/graphql';
import { SurveyRanking } from './ranking.type';

export const SurveyRankingResult = createUnionType({
  name: 'SurveyRankingResult',
  types: () => [SurveyRanking, SurveyRefusal] as const,
});
