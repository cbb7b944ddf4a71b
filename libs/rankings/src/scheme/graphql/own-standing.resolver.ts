import { ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency } from '@hailong/agencies';
import { ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Context, Parent, Query, ResolveField } from '@nestjs/graphql';
import { SurveyRankingEntry } from '../../ranking/graphql/ranking-entry.type';
import { AgencyOfRow } from '../../results/graphql/agency-of-row';
import { ReadOwnStanding } from '../use-cases/read-own-standing.use-case';
import { SurveyOwnStanding, SurveyOwnStandingResult, SurveyRankNeighbour } from './own-standing.type';
import { SurveySchemeCriteriaArgs } from './scheme.args';

@SurveyResolver(() => SurveyRankNeighbour)
export class OwnStandingResolver extends AgencyOfRow {
  constructor(
    organisation: ReadOrganisation,
    private readonly standing: ReadOwnStanding,
  ) {
    super(organisation);
  }

  @Query(() => SurveyOwnStandingResult, {
    description:
      'An agency in the ranking of an announced scheme: the ranks that it may have by itself, and the forms that would tell it apart from its neighbours.',
  })
  @Allows('rankings.read')
  async surveyOwnStanding(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) question: SurveySchemeCriteriaArgs,
  ): Promise<typeof SurveyOwnStandingResult> {
    return resultOf(await this.standing.read(scope, question), SurveyOwnStanding.of);
  }

  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(
    @Parent() { agencyId }: SurveyRankNeighbour,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return this.load(context, agencyId);
  }
}

@SurveyResolver(() => SurveyOwnStanding)
export class EntryOfOwnStandingResolver extends AgencyOfRow {
  @ResolveField(() => SurveyRankingEntry)
  async entry(
    @Parent() { entry }: SurveyOwnStanding,
    @Context() context: object,
  ): Promise<SurveyRankingEntry> {
    return { ...entry, agency: await this.load(context, entry.agencyId) };
  }
}
