import { ActingAgency, ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Query } from '@nestjs/graphql';
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
  ) {}

  @Query(() => SurveyResultsResult, { description: "The acting agency's own results of a round." })
  @Allows('results.read')
  async surveyResults(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round, ...question }: SurveyResultsArgs,
  ): Promise<typeof SurveyResultsResult> {
    const roundId = await this.rounds.idFor(scope, round);
    return resultOf(await this.results.ofOwn(scope, { ...question, roundId }), resultsType);
  }

  @Query(() => SurveyResultsResult, { description: "Any agency's results of a round, for the province." })
  @Allows('rankings.read')
  async surveyAgencyResults(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) { round, agencyCode, ...question }: SurveyAgencyResultsArgs,
  ): Promise<typeof SurveyResultsResult> {
    const roundId = await this.rounds.announcedId(scope, round);
    return resultOf(await this.results.ofAgency(scope, agencyCode, { ...question, roundId }), resultsType);
  }
}
