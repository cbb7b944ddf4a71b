import { SurveyRefusal } from '@hailong/graphql-kit';
import { createUnionType } from '@nestjs/graphql';
import { SurveySchemeRanking } from './scheme-ranking.type';
import { SurveyRankingScheme } from './scheme.type';

export const SurveySaveRankingSchemeResult = schemeResult('SurveySaveRankingSchemeResult');
export const SurveyAnnounceRankingSchemeResult = schemeResult('SurveyAnnounceRankingSchemeResult');

export const SurveySchemeRankingResult = createUnionType({
  name: 'SurveySchemeRankingResult',
  types: () => [SurveySchemeRanking, SurveyRefusal] as const,
});

/** Makes a union for one mutation, so that each may get further outcomes on its own. */
function schemeResult(name: string) {
  return createUnionType({ name, types: () => [SurveyRankingScheme, SurveyRefusal] as const });
}
