import { ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { ProvinceScope } from '@hailong/database';
import { Kept, SurveyInputPipe, resultOf, standOn } from '@hailong/graphql-kit';
import { Args, Context, Query } from '@nestjs/graphql';
import { FigureStanding } from '../../results/graphql/figure-standing';
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
    private readonly standing: FigureStanding,
  ) {}

  @Query(() => SurveyRankingResult, {
    description: 'Ranks the agencies of a round, over all groups and inside each.',
  })
  @Kept()
  @Allows('rankings.read')
  async surveyRanking(
    @ActingProvince() scope: ProvinceScope,
    @Context() context: object,
    @Args(SurveyInputPipe) { round, ...question }: SurveyRankingArgs,
  ): Promise<typeof SurveyRankingResult> {
    const roundId = await this.rounds.announcedId(scope, round);
    standOn(context, this.standing.ofProvince(scope, roundId));
    return resultOf(await this.rankRound.rank(scope, { ...question, roundId }), SurveyRanking.of);
  }
}
