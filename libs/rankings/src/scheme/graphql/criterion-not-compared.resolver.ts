import { SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency } from '@hailong/agencies';
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { AgencyOfRow } from '../../results/graphql/agency-of-row';
import { SurveyCriterionNotCompared } from './scheme-ranking.type';

@SurveyResolver(() => SurveyCriterionNotCompared)
export class CriterionNotComparedResolver extends AgencyOfRow {
  constructor(organisation: ReadOrganisation) {
    super(organisation);
  }

  @ResolveField(() => [SurveyAgency])
  notAskedBy(
    @Parent() { agencyIds }: SurveyCriterionNotCompared,
    @Context() context: object,
  ): Promise<readonly SurveyAgency[]> {
    return this.loadAll(context, agencyIds);
  }
}
