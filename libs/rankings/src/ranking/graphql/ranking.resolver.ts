import { ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Query } from '@nestjs/graphql';
import { RankRound } from '../use-cases/rank-round.use-case';
import { SurveyRankingArgs } from './ranking.args';
import { SurveyRankingResult } from './ranking.result';
import { SurveyRanking } from './ranking.type';
import { FindRounds } from '@hailong/surveys';

@SurveyResolver()
export class RankingResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly rankRound: RankRound,
  ) {}

  @Query(() => SurveyRankingResult, {
    description: 'Ranks the agencies of a round, over all groups and inside each.',
  })
  @Allows('rankings.read')
  async surveyRanking(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) { round, ...question }: SurveyRankingArgs,
  ): Promise<typeof SurveyRankingResult> {
    const roundId = await this.rounds.announcedId(scope, round);
    return resultOf(await this.rankRound.rank(scope, { ...question, roundId }), SurveyRanking.of);
  }
}
