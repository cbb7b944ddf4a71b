import { ActingProvince, Allows, OpenToAll, SurveyResolver } from '@hailong/access';
import { ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, refusalOf, resultOf } from '@hailong/graphql-kit';
import { Args, Query } from '@nestjs/graphql';
import { everyConversion, readConversion } from '../conversions/conversion-catalogue';
import { ComputePoints } from '../use-cases/compute-points.use-case';
import { SurveyPointConversion } from './conversion.type';
import { SurveyPointsArgs } from './points.args';
import { SurveyPoints, SurveyPointsResult } from './points.type';

@SurveyResolver()
export class PointsResolver {
  constructor(private readonly points: ComputePoints) {}

  @Query(() => [SurveyPointConversion], {
    description:
      'Conversions of counts into points by law: legal basis, days, components, grades, uncertainties; needs no login.',
  })
  @OpenToAll()
  surveyPointConversions(): SurveyPointConversion[] {
    return everyConversion().map((conversion) => SurveyPointConversion.of(conversion));
  }

  @Query(() => SurveyPointsResult, {
    description:
      'Points by law of the agencies for which counts of a period are stored, with ranks and grades. They are no shares of satisfied answers, and never blended with them.',
  })
  @Allows('rankings.read')
  async surveyPoints(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) { conversion, period }: SurveyPointsArgs,
  ): Promise<typeof SurveyPointsResult> {
    const found = readConversion(conversion);
    if (!found.ok) return refusalOf(found.problems);
    const points = await this.points.ofStored(scope, { conversion: found.value, period });
    return resultOf(points, SurveyPoints.of);
  }
}
