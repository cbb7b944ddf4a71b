import { ReadOrganisation, SurveyAgency } from '@hailong/agencies';
import { SurveyResolver } from '@hailong/access';
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { AgencyOfRow } from '../../results/graphql/agency-of-row';
import { SurveyRankingEntry, SurveyRankingExclusion } from './ranking-entry.type';

@SurveyResolver(() => SurveyRankingEntry)
export class RankingEntryResolver extends AgencyOfRow {
  constructor(organisation: ReadOrganisation) {
    super(organisation);
  }

  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(
    @Parent() { agencyId }: SurveyRankingEntry,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return this.load(context, agencyId);
  }
}

@SurveyResolver(() => SurveyRankingExclusion)
export class RankingExclusionResolver extends AgencyOfRow {
  constructor(organisation: ReadOrganisation) {
    super(organisation);
  }

  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(
    @Parent() { agencyId }: SurveyRankingExclusion,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return this.load(context, agencyId);
  }
}
