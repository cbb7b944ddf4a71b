import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { FindRounds } from '@hailong/surveys';
import { Args, Query } from '@nestjs/graphql';
import { ReadUnitResults } from '../use-cases/read-unit-results.use-case';
import { SurveyUnitResultsArgs } from './unit-results.args';
import { SurveyUnitResults, SurveyUnitResultsResult } from './unit-results.type';

@SurveyResolver()
export class UnitResultsResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly results: ReadUnitResults,
  ) {}

  @Query(() => SurveyUnitResultsResult, {
    description:
      'Results of a group of units, or of all units of a round together: for the province, and for the agency that runs the round.',
  })
  @Allows('units.compare')
  async surveyUnitResults(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { round, ...question }: SurveyUnitResultsArgs,
  ): Promise<typeof SurveyUnitResultsResult> {
    const roundId = await this.rounds.announcedId(scope, round);
    return resultOf(await this.results.ofRunner(scope, { ...question, roundId }), SurveyUnitResults.of);
  }
}
