import { SurveyResolver } from '@hailong/access';
import { SurveyAgency } from '@hailong/agencies';
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { AgencyOfRow } from '../../results/graphql/agency-of-row';
import { SurveyPendingRound } from './pending-round.type';

@SurveyResolver(() => SurveyPendingRound)
export class PendingRoundResolver extends AgencyOfRow {
  @ResolveField(() => [SurveyAgency])
  withoutFigures(
    @Parent() { agencyIds }: SurveyPendingRound,
    @Context() context: object,
  ): Promise<readonly SurveyAgency[]> {
    return this.loadAll(context, agencyIds);
  }
}
