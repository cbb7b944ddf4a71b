import { ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Query } from '@nestjs/graphql';
import { ReadLevelResults } from '../use-cases/read-level-results.use-case';
import { SurveyLevelResultsArgs } from './level-results.args';
import { levelResultsType } from './level-results.mapping';
import { SurveyLevelResultsResult } from './level-results.type';

@SurveyResolver()
export class LevelResultsResolver {
  constructor(private readonly results: ReadLevelResults) {}

  @Query(() => SurveyLevelResultsResult, {
    description:
      'Results above rounds, for the province: of a year or months, of an agency, a node of the tree, a level, a ranking group or the whole province, and of a part of the forms.',
  })
  @Allows('rankings.read')
  async surveyLevelResults(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) { input }: SurveyLevelResultsArgs,
  ): Promise<typeof SurveyLevelResultsResult> {
    return resultOf(await this.results.read(scope, input), levelResultsType);
  }
}
