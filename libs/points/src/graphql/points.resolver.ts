import { ActingProvince, Allows, KnownCallers, OpenToAll, SurveyResolver } from '@hailong/access';
import { ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, refusalOf, resultOf } from '@hailong/graphql-kit';
import { Args, Context, Mutation, Query } from '@nestjs/graphql';
import { everyConversion } from '../conversions/conversion-catalogue';
import { ComputePoints } from '../use-cases/compute-points.use-case';
import { ReadConversions } from '../use-cases/read-conversions.use-case';
import { SaveConversion } from '../use-cases/save-conversion.use-case';
import { conversionOf } from './conversion.document';
import { SurveyPointConversionInput } from './conversion.input';
import { SurveyPointConversion, SurveySavePointConversionResult } from './conversion.type';
import { SurveyPointsArgs } from './points.args';
import { SurveyPoints, SurveyPointsResult } from './points.type';

@SurveyResolver()
export class PointsResolver {
  constructor(
    private readonly points: ComputePoints,
    private readonly conversions: ReadConversions,
    private readonly saveConversion: SaveConversion,
    private readonly callers: KnownCallers,
  ) {}

  @Query(() => [SurveyPointConversion], {
    description:
      'Conversions of counts into points by law: legal basis, days, components, grades, uncertainties. Those that ship need no login; readers of rankings also get every version that the province saved, the newest of a code first.',
  })
  @OpenToAll()
  async surveyPointConversions(@Context() context: object): Promise<SurveyPointConversion[]> {
    const scope = await this.callers.provinceOf(context, 'rankings.read');
    const conversions = scope ? await this.conversions.all(scope) : everyConversion();
    return conversions.map((conversion) => SurveyPointConversion.of(conversion));
  }

  @Query(() => SurveyPointsResult, {
    description:
      'Points by law of the agencies for which counts of a period are stored, with ranks and grades. They are no shares of satisfied answers, and never blended with them.',
  })
  @Allows('rankings.read')
  async surveyPoints(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) { conversion: code, version, period }: SurveyPointsArgs,
  ): Promise<typeof SurveyPointsResult> {
    const found = await this.conversions.named(scope, { code, version: version ?? undefined, period });
    if (!found.ok) return refusalOf(found.problems);
    const points = await this.points.ofStored(scope, { conversion: found.value, period });
    return resultOf(points, SurveyPoints.of);
  }

  @Mutation(() => SurveySavePointConversionResult, {
    description:
      'Saves a conversion of the province for good: the first version of its code, or the next one, which supersedes the version before. The same again adds nothing.',
  })
  @Allows('conversions.manage')
  async saveSurveyPointConversion(
    @ActingProvince() scope: ProvinceScope,
    @Args('input', SurveyInputPipe) input: SurveyPointConversionInput,
  ): Promise<typeof SurveySavePointConversionResult> {
    const conversion = conversionOf(input);
    if (!conversion.ok) return refusalOf(conversion.problems);
    return resultOf(await this.saveConversion.save(scope, conversion.value), SurveyPointConversion.of);
  }
}
