import { ActingAgency, ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, SurveyPageArgs, decodeCursor, resultOf } from '@hailong/graphql-kit';
import { Args, Context, Parent, Query, ResolveField } from '@nestjs/graphql';
import { ReadProgress } from '../use-cases/read-progress.use-case';
import { SurveyCellProgressConnection, cellType } from './progress-cell.type';
import { SurveyAgencyQuotaProgressArgs, SurveyQuotaProgressArgs } from './progress.args';
import { labelsOf } from './progress.type';
import { SurveyQuotaProgress, SurveyQuotaProgressResult, quotaProgressType } from './quota-progress.type';
import { FindRounds } from '@hailong/surveys';

@SurveyResolver(() => SurveyQuotaProgress)
export class ProgressResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly progress: ReadProgress,
    private readonly organisation: ReadOrganisation,
  ) {}

  @Query(() => SurveyQuotaProgressResult, {
    description:
      'How far the received forms of the acting agency are from the targets of a round. Forms that it has not seen are counted as of last night, in steps.',
  })
  @Allows('progress.read')
  async surveyQuotaProgress(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round }: SurveyQuotaProgressArgs,
  ): Promise<typeof SurveyQuotaProgressResult> {
    const roundId = await this.rounds.idFor(scope, round);
    return resultOf(await this.progress.ofOwn(scope, roundId), quotaProgressType);
  }

  @Query(() => SurveyQuotaProgressResult, {
    description: 'Progress of any agency in a round, for the province and its supervisors.',
  })
  @Allows('progress.inspect')
  async surveyAgencyQuotaProgress(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) { round, agencyCode }: SurveyAgencyQuotaProgressArgs,
  ): Promise<typeof SurveyQuotaProgressResult> {
    const roundId = await this.rounds.announcedId(scope, round);
    return resultOf(await this.progress.ofAgency(scope, agencyCode, roundId), quotaProgressType);
  }

  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(
    @Parent() { agencyId }: SurveyQuotaProgress,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(agencyId);
  }

  @ResolveField(() => SurveyCellProgressConnection, { description: 'Its cells, by id.' })
  cells(
    @Parent() { progress }: SurveyQuotaProgress,
    @Args(SurveyInputPipe) { first, after }: SurveyPageArgs,
  ): SurveyCellProgressConnection {
    const { cells, round } = progress;
    const start = after ? cells.findIndex(({ cell }) => keyOf(cell) === decodeCursor(after)) + 1 : 0;
    const page = after && start === 0 ? [] : cells.slice(start, start + first + 1);
    const labelOf = labelsOf(round);
    const keys = new Map(page.map((each) => [cellType(each, progress, labelOf), keyOf(each.cell)]));
    return SurveyCellProgressConnection.from(
      [...keys.keys()],
      { first, after },
      (node) => keys.get(node) ?? '',
    );
  }
}

/** Names a cell by agency and number: two agencies may number their cells alike. */
function keyOf({ agencyId, cellId }: { readonly agencyId: number; readonly cellId: number }): string {
  return `${agencyId}.${cellId}`;
}
