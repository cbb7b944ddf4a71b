import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { ID_OR_CODE, resultOf } from '@hailong/graphql-kit';
import { FindRounds } from '@hailong/surveys';
import { Args, Query } from '@nestjs/graphql';
import { CountEntries } from '../use-cases/count-entries.use-case';
import { SurveyEntryCounts, SurveyEntryCountsResult } from './entry.type';

@SurveyResolver()
export class EntryResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly entries: CountEntries,
  ) {}

  @Query(() => SurveyEntryCountsResult, {
    description:
      'How many forms of a round each agency or collecting body typed in or imported: of the acting agency; for the province, of every participant.',
  })
  @Allows('entries.read')
  async surveyEntryCounts(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('round', ID_OR_CODE) round: string,
    @Args('agencyCode', {
      type: () => String,
      nullable: true,
      description: 'One rated agency; default all that the caller may read.',
    })
    agencyCode?: string | null,
  ): Promise<typeof SurveyEntryCountsResult> {
    const roundId = await this.rounds.idForAny(scope, round);
    return resultOf(await this.entries.count(scope, roundId, agencyCode ?? undefined), SurveyEntryCounts.of);
  }
}
