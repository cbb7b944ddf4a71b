import { ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Query } from '@nestjs/graphql';
import { SurveySchemeGroupArgs } from '../../scheme/graphql/scheme.args';
import { ShowSensitivity } from '../use-cases/show-sensitivity.use-case';
import { SurveySchemeSensitivityResult } from './sensitivity.result';
import { SurveySchemeSensitivity } from './sensitivity.type';

@SurveyResolver()
export class SensitivityResolver {
  constructor(private readonly sensitivity: ShowSensitivity) {}

  @Query(() => SurveySchemeSensitivityResult, {
    description: 'How far the announced ranking of a scheme hangs on its terms, in one view.',
  })
  @Allows('rankings.read')
  async surveySchemeSensitivity(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) question: SurveySchemeGroupArgs,
  ): Promise<typeof SurveySchemeSensitivityResult> {
    return resultOf(await this.sensitivity.show(scope, question), SurveySchemeSensitivity.of);
  }
}
