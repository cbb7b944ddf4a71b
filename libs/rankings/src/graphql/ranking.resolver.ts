import { ActingAgency, ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, idOf, resultOf } from '@hailong/graphql-kit';
import { Args, Query } from '@nestjs/graphql';
import { RankRound } from '../use-cases/rank-round.use-case';
import { ReadResults } from '../use-cases/read-results.use-case';
import { SurveyAgencyResultsArgs, SurveyRankingArgs, SurveyResultsArgs } from './ranking.args';
import { SurveyRankingResult, SurveyResultsResult } from './ranking.result';
import { SurveyRanking } from './ranking.type';
import { resultsType } from './results.mapping';

@SurveyResolver()
export class RankingResolver {
  constructor(
    private readonly results: ReadResults,
    private readonly rankRound: RankRound,
  ) {}

  @Query(() => SurveyResultsResult, { description: "The acting agency's own results of a round." })
  @Allows('results.read')
  async surveyResults(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round, ...question }: SurveyResultsArgs,
  ): Promise<typeof SurveyResultsResult> {
    return resultOf(await this.results.ofOwn(scope, { ...question, roundId: idOf(round) ?? 0 }), resultsType);
  }

  @Query(() => SurveyResultsResult, { description: "Any agency's results of a round, for the province." })
  @Allows('rankings.read')
  async surveyAgencyResults(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) { round, agencyCode, ...question }: SurveyAgencyResultsArgs,
  ): Promise<typeof SurveyResultsResult> {
    return resultOf(
      await this.results.ofAgency(scope, agencyCode, { ...question, roundId: idOf(round) ?? 0 }),
      resultsType,
    );
  }

  @Query(() => SurveyRankingResult, {
    description: 'Ranks the agencies of a round, over all groups and inside each.',
  })
  @Allows('rankings.read')
  async surveyRanking(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) { round, ...question }: SurveyRankingArgs,
  ): Promise<typeof SurveyRankingResult> {
    return resultOf(
      await this.rankRound.run(scope, { ...question, roundId: idOf(round) ?? 0 }),
      SurveyRanking.of,
    );
  }
}
