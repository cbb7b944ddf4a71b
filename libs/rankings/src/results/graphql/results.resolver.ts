import { ActingAgency, ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, idOf, resultOf } from '@hailong/graphql-kit';
import { Args, Query } from '@nestjs/graphql';
import { ReadResults } from '../use-cases/read-results.use-case';
import { SurveyAgencyResultsArgs, SurveyResultsArgs } from './results.args';
import { resultsType } from './results.mapping';
import { SurveyResultsResult } from './results.result';

@SurveyResolver()
export class ResultsResolver {
  constructor(private readonly results: ReadResults) {}

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
}
