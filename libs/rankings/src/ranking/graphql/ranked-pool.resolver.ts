import { SurveyResolver } from '@hailong/access';
import { SurveyAgency } from '@hailong/agencies';
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { AgencyOfRow } from '../../results/graphql/agency-of-row';
import { SurveyRankedPool } from './ranked-pool.type';

@SurveyResolver(() => SurveyRankedPool)
export class RankedPoolResolver extends AgencyOfRow {
  @ResolveField(() => [SurveyAgency])
  agencies(
    @Parent() { agencyIds }: SurveyRankedPool,
    @Context() context: object,
  ): Promise<readonly SurveyAgency[]> {
    return this.loadAll(context, agencyIds);
  }
}
