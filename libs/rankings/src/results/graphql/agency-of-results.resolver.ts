import { SurveyAgency } from '@hailong/agencies';
import { SurveyResolver } from '@hailong/access';
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { AgencyOfRow } from './agency-of-row';
import { SurveyResults } from './results.type';

@SurveyResolver(() => SurveyResults)
export class AgencyOfResultsResolver extends AgencyOfRow {
  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(@Parent() { agencyId }: SurveyResults, @Context() context: object): Promise<SurveyAgency | null> {
    return this.load(context, agencyId);
  }
}
