import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { SurveyResolver } from '@hailong/access';
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { SurveyRankingEntry, SurveyRankingExclusion } from './ranking.type';
import { SurveyResults } from './results.type';

/** The agency of a row, in one query for all rows of a response. */
abstract class AgencyOfRow {
  constructor(private readonly organisation: ReadOrganisation) {}

  protected load(context: object, agencyId: number): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(agencyId);
  }
}

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

@SurveyResolver(() => SurveyResults)
export class ResultsResolver extends AgencyOfRow {
  constructor(organisation: ReadOrganisation) {
    super(organisation);
  }

  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(@Parent() { agencyId }: SurveyResults, @Context() context: object): Promise<SurveyAgency | null> {
    return this.load(context, agencyId);
  }
}
