import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { AgenciesScope } from '@hailong/database';
import { SurveyInputPipe, SurveyPageArgs, loaderOf, resultOf } from '@hailong/graphql-kit';
import { Args, Context, Parent, Query, ResolveField } from '@nestjs/graphql';
import { ReadProgress } from '../use-cases/read-progress.use-case';
import { ReadProvinceProgress } from '../use-cases/read-province-progress.use-case';
import { SurveyQuotaProgressArgs, afterPositionOf } from './progress.args';
import {
  SurveyAgencyProgress,
  SurveyAgencyProgressConnection,
  SurveyProvinceProgress,
  SurveyProvinceProgressResult,
  SurveyUnitProgress,
  agencyProgressPage,
  provinceProgressType,
} from './province-progress.type';
import { SurveyQuotaProgress, quotaProgressType } from './quota-progress.type';
import { FindRounds } from '@hailong/surveys';

@SurveyResolver(() => SurveyAgencyProgress)
export class ProvinceProgressResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly province: ReadProvinceProgress,
    private readonly progress: ReadProgress,
    private readonly organisation: ReadOrganisation,
  ) {}

  @Query(() => SurveyProvinceProgressResult, {
    description:
      'Progress of a whole round, its agencies most behind first: for Sở Nội vụ, and for the agency that runs the round.',
  })
  @Allows('progress.compare')
  async surveyProvinceProgress(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { round }: SurveyQuotaProgressArgs,
  ): Promise<typeof SurveyProvinceProgressResult> {
    const roundId = await this.rounds.announcedId(scope, round);
    return resultOf(await this.province.ofRunner(scope, roundId), (progress) =>
      provinceProgressType(progress, scope.actor),
    );
  }

  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(
    @Parent() { agencyId }: SurveyAgencyProgress,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(agencyId);
  }

  @ResolveField(() => SurveyQuotaProgress, {
    nullable: true,
    description:
      'Forecast, invitations and cells, read behind the door of the agency: one read for each agency of the page.',
  })
  details(
    @Parent() { agencyId, roundId, actor }: SurveyAgencyProgress,
    @Context() context: object,
  ): Promise<SurveyQuotaProgress | null> {
    const name = `progress of round ${roundId} for ${actor}`;
    return loaderOf<number, SurveyQuotaProgress | null>(context, name, async (ids) => {
      const found = await this.progress.ofAgencies(actor, roundId, ids);
      return found.map((progress) => (progress ? quotaProgressType(progress) : null));
    }).load(agencyId);
  }
}

@SurveyResolver(() => SurveyUnitProgress)
export class UnitProgressResolver {
  constructor(private readonly organisation: ReadOrganisation) {}

  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(
    @Parent() { agencyId }: SurveyUnitProgress,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(agencyId);
  }
}

@SurveyResolver(() => SurveyProvinceProgress)
export class ProgressOfAgenciesResolver {
  @ResolveField(() => SurveyAgencyProgressConnection, {
    description: 'Its agencies, most behind first; without a target last.',
  })
  agencies(
    @Parent() { progress, actor }: SurveyProvinceProgress,
    @Args(SurveyInputPipe) { first, after }: SurveyPageArgs,
  ): SurveyAgencyProgressConnection {
    return agencyProgressPage(progress, actor, { first, after, position: afterPositionOf(after) });
  }
}
