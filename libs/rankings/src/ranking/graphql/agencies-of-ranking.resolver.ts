import { SurveyResolver } from '@hailong/access';
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { AgencyOfRow, NamedRow } from '../../results/graphql/agency-of-row';
import { SurveyRankingEntry, SurveyRankingExclusion } from './ranking-entry.type';
import { SurveyRanking } from './ranking.type';

@SurveyResolver(() => SurveyRanking)
export class AgenciesOfRankingResolver extends AgencyOfRow {
  @ResolveField(() => [SurveyRankingEntry])
  entries(
    @Parent() { entries }: SurveyRanking,
    @Context() context: object,
  ): Promise<readonly NamedRow<SurveyRankingEntry>[]> {
    return this.named(context, entries);
  }

  @ResolveField(() => [SurveyRankingExclusion])
  excluded(
    @Parent() { excluded }: SurveyRanking,
    @Context() context: object,
  ): Promise<readonly NamedRow<SurveyRankingExclusion>[]> {
    return this.named(context, excluded);
  }
}
