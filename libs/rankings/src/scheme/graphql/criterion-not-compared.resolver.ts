import { SurveyResolver } from '@hailong/access';
import { SurveyAgency } from '@hailong/agencies';
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { AgencyOfRow } from '../../results/graphql/agency-of-row';
import { SurveyCriterionNotCompared } from './scheme-ranking.type';

@SurveyResolver(() => SurveyCriterionNotCompared)
export class CriterionNotComparedResolver extends AgencyOfRow {
  @ResolveField(() => [SurveyAgency])
  notAskedBy(
    @Parent() { agencyIds }: SurveyCriterionNotCompared,
    @Context() context: object,
  ): Promise<readonly SurveyAgency[]> {
    return this.loadAll(context, agencyIds);
  }
}
