import { ActingAgency, ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { Kept, SurveyInputPipe, resultOf, standOn } from '@hailong/graphql-kit';
import { Args, Context, Query } from '@nestjs/graphql';
import { FigureStanding } from './figure-standing';
import { ReadResults } from '../use-cases/read-results.use-case';
import { SurveyAgencyResultsArgs, SurveyResultsArgs } from './results.args';
import { resultsType } from './results.mapping';
import { SurveyResultsResult } from './results.result';
import { FindRounds } from '@hailong/surveys';

@SurveyResolver()
export class ResultsResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly results: ReadResults,
    private readonly standing: FigureStanding,
  ) {}

  @Query(() => SurveyResultsResult, { description: "The acting agency's own results of a round." })
  @Kept()
  @Allows('results.read')
  async surveyResults(
    @ActingAgency() scope: AgencyScope,
    @Context() context: object,
    @Args(SurveyInputPipe) { round, ...question }: SurveyResultsArgs,
  ): Promise<typeof SurveyResultsResult> {
    const roundId = await this.rounds.idFor(scope, round);
    standOn(context, this.standing.ofAgency(scope, roundId));
    return resultOf(await this.results.ofOwn(scope, { ...question, roundId }), resultsType);
  }

  @Query(() => SurveyResultsResult, { description: "Any agency's results of a round, for the province." })
  @Kept()
  @Allows('rankings.read')
  async surveyAgencyResults(
    @ActingProvince() scope: ProvinceScope,
    @Context() context: object,
    @Args(SurveyInputPipe) { round, agencyCode, ...question }: SurveyAgencyResultsArgs,
  ): Promise<typeof SurveyResultsResult> {
    const roundId = await this.rounds.announcedId(scope, round);
    standOn(context, this.standing.ofProvince(scope, roundId));
    return resultOf(await this.results.ofAgency(scope, agencyCode, { ...question, roundId }), resultsType);
  }
}
