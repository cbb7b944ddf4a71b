import { SurveyResolver } from '@hailong/access';
import { SurveyAgency } from '@hailong/agencies';
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { AgencyOfRow } from '../../results/graphql/agency-of-row';
import { SurveyBandChange, SurveyRankingVariant } from './sensitivity.type';

@SurveyResolver(() => SurveyBandChange)
export class BandChangeResolver extends AgencyOfRow {
  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(@Parent() { agencyId }: SurveyBandChange, @Context() context: object): Promise<SurveyAgency | null> {
    return this.load(context, agencyId);
  }
}

@SurveyResolver(() => SurveyRankingVariant)
export class RankingVariantResolver extends AgencyOfRow {
  @ResolveField(() => [SurveyAgency])
  movedMost(
    @Parent() { movedMostIds }: SurveyRankingVariant,
    @Context() context: object,
  ): Promise<readonly SurveyAgency[]> {
    return this.loadAll(context, movedMostIds);
  }

  @ResolveField(() => [SurveyAgency])
  withoutRank(
    @Parent() { withoutRankIds }: SurveyRankingVariant,
    @Context() context: object,
  ): Promise<readonly SurveyAgency[]> {
    return this.loadAll(context, withoutRankIds);
  }
}
