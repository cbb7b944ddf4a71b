import { SurveyResolver } from '@hailong/access';
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { AgencyOfRow, NamedRow } from '../../results/graphql/agency-of-row';
import { SurveyRankingEntry, SurveyRankingExclusion } from '../../ranking/graphql/ranking-entry.type';
import { SurveySchemeRanking } from './scheme-ranking.type';

@SurveyResolver(() => SurveySchemeRanking)
export class AgenciesOfSchemeRankingResolver extends AgencyOfRow {
  @ResolveField(() => [SurveyRankingEntry])
  entries(
    @Parent() { entries }: SurveySchemeRanking,
    @Context() context: object,
  ): Promise<readonly NamedRow<SurveyRankingEntry>[]> {
    return this.named(context, entries);
  }

  @ResolveField(() => [SurveyRankingExclusion])
  excluded(
    @Parent() { excluded }: SurveySchemeRanking,
    @Context() context: object,
  ): Promise<readonly NamedRow<SurveyRankingExclusion>[]> {
    return this.named(context, excluded);
  }
}
